import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Keyring } from '../../domain/keyring.js';
import { WorkspaceRepository } from '../../domain/workspace.repository.js';

export interface WorkspaceView {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** How many keys it has; without one nobody can come in. */
  readonly keys: number;
}

/** The workspace of a slug; `undefined` when there is none. */
export class GetWorkspace extends Query<WorkspaceView | undefined> {
  constructor(readonly slug: string) {
    super();
  }
}

@QueryHandler(GetWorkspace)
export class GetWorkspaceHandler implements IQueryHandler<GetWorkspace> {
  constructor(
    private readonly workspaces: WorkspaceRepository,
    private readonly keys: Keyring,
  ) {}

  async execute({ slug }: GetWorkspace): Promise<WorkspaceView | undefined> {
    const workspace = await this.workspaces.findBySlug(slug);
    return workspace && { ...workspace.state, keys: await this.keys.countOf(workspace.id) };
  }
}
