import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ArchiveFile, WorkspaceArchiver } from '../workspace-archiver.js';

/** Pack all that the workspace in context has into one file. */
export class ArchiveWorkspace extends Command<ArchiveFile> {}

@CommandHandler(ArchiveWorkspace)
export class ArchiveWorkspaceHandler implements ICommandHandler<ArchiveWorkspace> {
  constructor(private readonly archiver: WorkspaceArchiver) {}

  execute(): Promise<ArchiveFile> {
    return this.archiver.pack();
  }
}
