import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 } from 'uuid';
import { Workspace } from '../../domain/workspace.js';
import { WorkspaceRepository } from '../../domain/workspace.repository.js';

/** Make a tenant. Answers its id; refuses a slug that is taken. */
export class CreateWorkspace extends Command<string> {
  constructor(
    readonly slug: string,
    readonly name: string,
    readonly id: string = v7(),
  ) {
    super();
  }
}

@CommandHandler(CreateWorkspace)
export class CreateWorkspaceHandler implements ICommandHandler<CreateWorkspace> {
  constructor(private readonly workspaces: WorkspaceRepository) {}

  async execute({ slug, name, id }: CreateWorkspace): Promise<string> {
    const workspace = Workspace.create({ id, slug, name });
    await this.workspaces.add(workspace);
    return workspace.id;
  }
}
