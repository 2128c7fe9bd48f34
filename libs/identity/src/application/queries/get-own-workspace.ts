import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type OwnWorkspaceView, WorkspaceViews } from '../workspace-views.js';

/** The caller's own workspace, by its id: of no other it is told whether it is there. */
export class GetOwnWorkspace extends Query<OwnWorkspaceView> {
  constructor(readonly workspaceId: string) {
    super();
  }
}

@QueryHandler(GetOwnWorkspace)
export class GetOwnWorkspaceHandler implements IQueryHandler<GetOwnWorkspace> {
  constructor(private readonly workspaces: WorkspaceViews) {}

  async execute({ workspaceId }: GetOwnWorkspace): Promise<OwnWorkspaceView> {
    const own = await this.workspaces.own();
    if (own?.id !== workspaceId) throw new NotFound('workspace', workspaceId);
    return own;
  }
}
