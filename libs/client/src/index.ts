import { Resource } from './resource.js';
import { type Connection, Session } from './session.js';
import type { At } from './types.js';
import { HAL_FORMS, type Hal } from './hal.js';
import { TooOld } from './problem.js';

export { type Hal, type Link, type Property, type Template } from './hal.js';
export { Misunderstood, Refused, type Problem, TooOld, Unreachable, UnusableKey } from './problem.js';
export { NotOffered, Resource, type Variables } from './resource.js';
export type { Connection } from './session.js';
export type { AnswerOf, FormOf, Operation, Schemas } from './types.js';
export { watch } from './watch.js';
export type { Doing } from './writing.js';

type Home = At<'plimsoll:v2'>;

/**
 * Where all begins: the home document of version 2 of the API, which leads to the rest. Throws `Refused` for a key that is not
 * good, and `TooOld` where the service has version 1 alone.
 */
export async function connect(connection: Connection): Promise<Resource<Home>> {
  const session = new Session(connection);
  const response = await session.send(session.entry, { headers: { accept: HAL_FORMS } });
  const entry = new Resource(session, await session.documentOf<Hal>(response));
  if (entry.has('plimsoll:v1') && !entry.has('plimsoll:v2')) throw new TooOld();
  return entry.follow('plimsoll:v2');
}
