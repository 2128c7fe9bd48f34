import { AsyncLocalStorage } from 'node:async_hooks';
import { type Gathered, gather } from './gather.js';
import { scopes } from './scope.js';

const readings = new AsyncLocalStorage<Gathered>();

/** Runs work of which many parts read the same kind of thing: what they ask for in one tick is read by one query. */
export const readingTogether = <Result>(work: () => Promise<Result>): Promise<Result> => readings.run(new Map(), work);

/**
 * Reads what is asked for under one key in one tick by one query, where work is done together, each answer by the place where it was
 * asked; everywhere else it is read at once.
 */
export async function readGathered<Asked, Answer>(
  key: string,
  asked: Asked,
  read: (all: readonly Asked[]) => Promise<readonly Answer[]>,
): Promise<Answer> {
  const gathered = scopes.getStore()?.gathered ?? readings.getStore();
  if (gathered) return gather(gathered, key, asked, read);
  const [answer] = await read([asked]);
  return answer;
}
