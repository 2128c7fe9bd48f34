import { Injectable } from '@nestjs/common';
import { onDuplicate, OperatorPrisma, saveWithEvents } from '#libs/persistence';
import { WorkspaceExists } from '../domain/identity.errors.js';
import { Workspace } from '../domain/workspace.js';
import { WorkspaceRepository } from '../domain/workspace.repository.js';

@Injectable()
export class PrismaWorkspaceRepository extends WorkspaceRepository {
  constructor(private readonly prisma: OperatorPrisma) {
    super();
  }

  async add(workspace: Workspace): Promise<void> {
    const { state } = workspace;
    await saveWithEvents(this.prisma, workspace, (tx) => tx.workspace.create({ data: state })).catch(
      onDuplicate(new WorkspaceExists(state.slug)),
    );
  }

  async findBySlug(slug: string): Promise<Workspace | undefined> {
    const row = await this.prisma.workspace.findUnique({ where: { slug } });
    return row ? Workspace.restore(row) : undefined;
  }
}
