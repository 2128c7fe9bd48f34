import { AggregateRoot, type DomainEvent } from '#libs/kernel';
import { NotASlug } from './identity.errors.js';

export interface WorkspaceState {
  readonly id: string;
  /** What a person calls it on the command line: lower-case words joined by hyphens. */
  readonly slug: string;
  readonly name: string;
}

/** The tenant: everything but the catalogue belongs to one, and exists for no other. */
export class Workspace extends AggregateRoot {
  private constructor(readonly state: WorkspaceState) {
    super(state.id);
  }

  static create(state: WorkspaceState): Workspace {
    if (!isSlug(state.slug)) throw new NotASlug(state.slug);

    const workspace = new Workspace(state);
    workspace.record({ type: 'workspace-created', workspaceId: state.id } satisfies WorkspaceEvent);
    return workspace;
  }

  /** Rebuilds a stored workspace. The past is not validated again. */
  static restore(state: WorkspaceState): Workspace {
    return new Workspace(state);
  }

  /** To be taken out of its repository with all that is of it: its keys let nobody in any more. */
  delete(): void {
    this.record({ type: 'workspace-deleted', workspaceId: this.id } satisfies WorkspaceEvent);
  }
}

export interface WorkspaceEvent extends DomainEvent {
  readonly type: 'workspace-created' | 'workspace-deleted';
  readonly workspaceId: string;
}

/** Whether a workspace may be called so. */
export const isSlug = (text: string): boolean => /^[a-z\d]+(-[a-z\d]+)*$/.test(text) && text.length <= LONGEST_SLUG;

const LONGEST_SLUG = 60;
