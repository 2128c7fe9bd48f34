import { AsyncLocalStorage } from 'node:async_hooks';
import { scopes } from './scope.js';

const context = new AsyncLocalStorage<boolean>();

/** Runs what only asks, such as a GET, and all that it awaits: where there is a replica, its reads may be answered there. */
export const readingOnly = <Result>(work: () => Result): Result => context.run(true, work);

/** Whether this runs in what only asks, and in no unit of work. */
export const isReadingOnly = (): boolean => context.getStore() === true && scopes.getStore() === undefined;
