import { type Affordance, type BatchedWrites, MOST_OPERATIONS } from '#libs/hypermedia';
import { type Fault, pointerOf } from '#libs/kernel';
import { Problem, ValidationFailed } from '#libs/problem-details';

/** One write of a batch. */
export interface Operation {
  readonly write: Affordance;
  readonly id?: string;
  readonly ifMatch?: string;
  readonly body?: unknown;
}

/** One that cannot be read, whose faults point into the batch already. */
export class Unreadable extends ValidationFailed {}

/** What a batch holds; 422 for what is no batch, 413 for too many operations. What each of them holds is read by `operationOf`. */
export function readBatch(body: unknown): { readonly isAtomic: boolean; readonly operations: readonly unknown[] } {
  if (!isObject(body)) throw new ValidationFailed([fault([], 'The body must be a JSON object.', 'not-an-object')]);

  const { atomic = false, operations, ...others } = body;
  const faults = Object.keys(others).map((name) => fault([name], `${name} is not known here.`, 'unknown-member'));
  if (typeof atomic !== 'boolean') faults.push(fault(['atomic'], 'atomic must be true or false.', 'is-boolean'));
  if (!Array.isArray(operations) || operations.length === 0)
    faults.push(fault(['operations'], 'operations must be a list of at least one operation.', 'array-min-size'));
  if (faults.length > 0) throw new ValidationFailed(faults);

  const all = operations as readonly unknown[];
  if (all.length > MOST_OPERATIONS)
    throw new Problem(
      'too-large',
      `A batch may hold ${String(MOST_OPERATIONS)} operations; this one holds ${String(all.length)}. Send it in several.`,
      { facts: { limit: MOST_OPERATIONS } },
    );
  return { isAtomic: atomic === true, operations: all };
}

export function operationOf(sent: unknown, index: number, writes: BatchedWrites): Operation {
  if (!isObject(sent)) throw unreadable(index, [], 'Each operation must be a JSON object.', 'not-an-object');

  const { op, id, ifMatch, body } = sent;
  const write = typeof op === 'string' && Object.hasOwn(writes, op) ? writes[op as keyof BatchedWrites] : undefined;
  if (!write) throw unreadable(index, ['op'], `op must be one of ${Object.keys(writes).join(', ')}.`, 'is-in');

  const isCreation = write === writes.create;
  const taken = ['op', ...(isCreation ? [] : ['id', 'ifMatch']), ...(write.declared.form ? ['body'] : [])];
  const strange = Object.keys(sent).find((name) => !taken.includes(name));
  if (strange !== undefined)
    throw unreadable(index, [strange], `${strange} is not known of this operation.`, 'unknown-member');
  if (isCreation) return { write, body };

  if (typeof id !== 'string') throw unreadable(index, ['id'], 'id must be told.', 'is-string');
  if (ifMatch !== undefined && typeof ifMatch !== 'string')
    throw unreadable(index, ['ifMatch'], 'ifMatch must be an ETag, as text.', 'is-string');
  return { write, id, ifMatch, body };
}

/**
 * Those that may be done at the same time, in the order of the rest: creations beside each other, and changes of different
 * resources beside each other.
 */
export function wavesOf(operations: readonly unknown[]): number[][] {
  const waves: number[][] = [];
  let [isCreating, ids] = [false, new Set<unknown>()];
  operations.forEach((sent, index) => {
    const { op, id: named } = isObject(sent) ? sent : {};
    const id = typeof named === 'string' ? named.toLowerCase() : named;
    const creates = op === 'create';
    const wave = waves.at(-1);
    if (wave && creates === isCreating && (creates || !ids.has(id))) wave.push(index);
    else {
      waves.push([index]);
      ids = new Set();
    }
    isCreating = creates;
    ids.add(id);
  });
  return waves;
}

const unreadable = (index: number, path: readonly string[], detail: string, code: string) =>
  new Unreadable([fault(['operations', index, ...path], detail, code)]);

const fault = (path: readonly (string | number)[], detail: string, code: string): Fault => ({
  pointer: pointerOf(...path),
  detail,
  code,
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
