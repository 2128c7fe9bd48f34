import { DomainError } from '#libs/kernel';
import { inWorkspace } from '#libs/persistence';

/** Does it in the name of its workspace. What was deleted meanwhile, or done by another process, needs no more: of two, one is let through. */
export async function unlessSettled(workspaceId: string, work: () => Promise<void>): Promise<void> {
  try {
    await inWorkspace(workspaceId, work);
  } catch (error) {
    if (!(error instanceof DomainError && SETTLED.has(error.code))) throw error;
  }
}

/** Not there any more; done meanwhile. */
const SETTLED: ReadonlySet<string> = new Set(['not-found', 'precondition-failed']);
