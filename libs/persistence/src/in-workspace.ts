import { AsyncLocalStorage } from 'node:async_hooks';

const workspace = new AsyncLocalStorage<string>();

/** Runs the work, and all that it awaits, as that tenant: its queries see and write nothing else. */
export function inWorkspace<T>(workspaceId: string, work: () => T | PromiseLike<T>): Promise<T> {
  // Awaited inside: a Prisma query is sent when it is first awaited, not when it is built.
  return workspace.run(workspaceId, async () => await work());
}

/** The tenant in whose name this runs, where there is one. */
export const workspaceInContext = (): string | undefined => workspace.getStore();

/** The tenant in whose name this runs. Raw SQL on a tenant's tables must name it itself. */
export function currentWorkspace(): string {
  const id = workspaceInContext();
  if (id === undefined) throw new Error('A tenant’s data was asked for outside inWorkspace().');
  return id;
}
