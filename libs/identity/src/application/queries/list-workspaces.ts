import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type WorkspaceLine, WorkspaceViews } from '../workspace-views.js';

/** All workspaces, for the operator. */
export class ListWorkspaces extends Query<readonly WorkspaceLine[]> {}

@QueryHandler(ListWorkspaces)
export class ListWorkspacesHandler implements IQueryHandler<ListWorkspaces> {
  constructor(private readonly workspaces: WorkspaceViews) {}

  execute(): Promise<readonly WorkspaceLine[]> {
    return this.workspaces.all();
  }
}
