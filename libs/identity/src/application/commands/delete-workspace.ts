import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WorkspaceRepository } from '../../domain/workspace.repository.js';

/** Take a tenant away with all that is of it, for good. Its keys let nobody in any more. */
export class DeleteWorkspace extends Command<void> {
  constructor(readonly slug: string) {
    super();
  }
}

@CommandHandler(DeleteWorkspace)
export class DeleteWorkspaceHandler implements ICommandHandler<DeleteWorkspace> {
  constructor(private readonly workspaces: WorkspaceRepository) {}

  async execute({ slug }: DeleteWorkspace): Promise<void> {
    const workspace = await this.workspaces.getBySlug(slug);
    workspace.delete();
    await this.workspaces.delete(workspace);
  }
}
