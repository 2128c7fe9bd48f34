import { EnqueueJob } from '#libs/jobs/contract';
import type { Actor } from '#libs/kernel';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AudienceRepository } from '../../domain/audience.repository.js';
import { Period } from '../../domain/period.js';
import { SnapshotRepository } from '../../domain/snapshot.repository.js';
import type { ImportInput } from '../import-job.js';

/** Import a file later. What can be refused without reading it is refused at once. Answers the job's id. */
export class DeferImport extends Command<string> {
  constructor(
    readonly input: ImportInput,
    readonly file: AsyncIterable<Uint8Array>,
    readonly by: Actor,
  ) {
    super();
  }
}

@CommandHandler(DeferImport)
export class DeferImportHandler implements ICommandHandler<DeferImport> {
  constructor(
    private readonly audiences: AudienceRepository,
    private readonly snapshots: SnapshotRepository,
    private readonly commands: CommandBus,
  ) {}

  async execute({ input, file, by }: DeferImport): Promise<string> {
    const { audienceId, from, to } = input;
    const period = from !== undefined && to !== undefined ? Period.of(from, to, new Date()) : undefined;
    await this.audiences.get(audienceId);
    if (period) await this.snapshots.refuseTaken(audienceId, period);
    return this.commands.execute(new EnqueueJob({ type: 'import-snapshot', audienceId, input, file }, by));
  }
}
