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
    workspace.record(workspaceCreated(state));
    return workspace;
  }

  /** Rebuilds a stored workspace. The past is not validated again. */
  static restore(state: WorkspaceState): Workspace {
    return new Workspace(state);
  }
}

export interface WorkspaceCreated extends DomainEvent {
  readonly type: 'workspace-created';
}
const workspaceCreated = ({ id }: WorkspaceState): WorkspaceCreated => ({ type: 'workspace-created', workspaceId: id });

/** Whether a workspace may be called so. */
export const isSlug = (text: string): boolean => /^[a-z\d]+(-[a-z\d]+)*$/.test(text) && text.length <= LONGEST_SLUG;

const LONGEST_SLUG = 60;
