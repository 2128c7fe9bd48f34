import { Injectable } from '@nestjs/common';
import { OperatorPrisma } from '#libs/persistence';
import { type WorkspaceLine, WorkspaceViews } from '../application/workspace-views.js';

@Injectable()
export class PrismaWorkspaceViews extends WorkspaceViews {
  constructor(private readonly operator: OperatorPrisma) {
    super();
  }

  async all(): Promise<readonly WorkspaceLine[]> {
    const rows = await this.operator.workspace.findMany({
      orderBy: { slug: 'asc' },
      include: { _count: { select: { apiKeys: true } } },
    });
    return rows.map(({ slug, name, createdAt, _count }) => ({
      ...{ slug, name, createdAt: createdAt.toISOString(), keys: _count.apiKeys },
    }));
  }
}
