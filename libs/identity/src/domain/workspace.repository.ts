import { NotFound } from '#libs/kernel';
import type { Workspace } from './workspace.js';

/** All workspaces, for the operator. */
export abstract class WorkspaceRepository {
  /** Refuses a slug that is taken with WorkspaceExists. */
  abstract add(workspace: Workspace): Promise<void>;
  /** With all that is of it; refuses with NotFound when it is not there any more. */
  abstract delete(workspace: Workspace): Promise<void>;
  abstract findBySlug(slug: string): Promise<Workspace | undefined>;

  async getBySlug(slug: string): Promise<Workspace> {
    const found = await this.findBySlug(slug);
    if (!found) throw new NotFound('workspace', slug);
    return found;
  }
}
