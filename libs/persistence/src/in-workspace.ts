import { AsyncLocalStorage } from 'node:async_hooks';
import type { Conditions } from '#libs/kernel';

/** How much of a workspace somebody sees. */
export interface Sight {
  /** What rows of a subject must be like; `undefined`: none is seen. */
  where(subject: string): Conditions | undefined;
  /** Of whoever sees one site alone: which. */
  readonly siteId?: string | undefined;
}

interface Context {
  readonly workspaceId: string;
  readonly sight: Sight | undefined;
}

const context = new AsyncLocalStorage<Context>();

/**
 * Runs the work, and all that it awaits, as that tenant: its queries see and write nothing else. Without a `sight` the work is
 * the product's own, and sees the whole workspace.
 */
export function inWorkspace<T>(workspaceId: string, work: () => T | PromiseLike<T>, sight?: Sight): Promise<T> {
  // Awaited inside: a Prisma query is sent when it is first awaited, not when it is built.
  return context.run({ workspaceId, sight }, async () => await work());
}

/** The tenant in whose name this runs, where there is one. */
export const workspaceInContext = (): string | undefined => context.getStore()?.workspaceId;

/** How much of it is seen here; absent: all of it. */
export const currentSight = (): Sight | undefined => context.getStore()?.sight;

/** What is remembered of a workspace is remembered by this: the tenant and, where one site alone is seen, which. */
export function currentReach(): string {
  const siteId = currentSight()?.siteId;
  return siteId === undefined ? currentWorkspace() : `${currentWorkspace()}/${siteId}`;
}

/** The tenant in whose name this runs. Raw SQL on a tenant's tables must name it itself. */
export function currentWorkspace(): string {
  const id = workspaceInContext();
  if (id === undefined) throw new Error('A tenant’s data was asked for outside inWorkspace().');
  return id;
}
