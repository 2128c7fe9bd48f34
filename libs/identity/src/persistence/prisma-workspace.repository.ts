import { Injectable } from '@nestjs/common';
import { NotFound } from '#libs/kernel';
import { onDuplicate, OperatorPrisma, orRefuse, saveWithEvents } from '#libs/persistence';
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

  /** Every table of a tenant's refers to its workspace, by itself or by its parent, and is emptied by that. */
  async delete(workspace: Workspace): Promise<void> {
    const { id, slug } = workspace.state;
    const gone = new NotFound('workspace', slug);
    await saveWithEvents(
      this.prisma,
      workspace,
      (tx) => tx.workspace.deleteMany({ where: { id } }).then(orRefuse(gone)),
      { timeout: LONGEST },
    );
  }

  async findBySlug(slug: string): Promise<Workspace | undefined> {
    const row = await this.prisma.workspace.findUnique({ where: { slug } });
    return row ? Workspace.restore(row) : undefined;
  }
}

/** Milliseconds: years of snapshots go in one transaction. */
const LONGEST = 600_000;
