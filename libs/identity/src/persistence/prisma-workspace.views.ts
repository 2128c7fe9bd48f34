import { Injectable } from '@nestjs/common';
import { OperatorPrisma, PrismaService } from '#libs/persistence';
import {
  type OwnWorkspaceView,
  type WorkspaceCounts,
  type WorkspaceLine,
  WorkspaceViews,
} from '../application/workspace-views.js';

@Injectable()
export class PrismaWorkspaceViews extends WorkspaceViews {
  constructor(
    private readonly prisma: PrismaService,
    private readonly operator: OperatorPrisma,
  ) {
    super();
  }

  async own(): Promise<OwnWorkspaceView | undefined> {
    const row = await this.prisma.workspace.findFirst();
    return row ? { ...toView(row), counts: await this.counts() } : undefined;
  }

  async all(): Promise<readonly WorkspaceLine[]> {
    const rows = await this.operator.workspace.findMany({
      orderBy: { slug: 'asc' },
      include: { _count: { select: { apiKeys: true } } },
    });
    return rows.map((row) => ({ ...toView(row), keys: row._count.apiKeys }));
  }

  private async counts(): Promise<WorkspaceCounts> {
    const { audience, snapshot, site, adoption, check, customFeature, customBrowser, browserAlias } = this.prisma;
    return {
      audiences: await audience.count(),
      snapshots: await snapshot.count(),
      sites: await site.count(),
      adoptions: await adoption.count(),
      checks: await check.count(),
      customFeatures: await customFeature.count(),
      customBrowsers: await customBrowser.count(),
      browserAliases: await browserAlias.count(),
    };
  }
}

interface Row {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly createdAt: Date;
}

const toView = ({ id, slug, name, createdAt }: Row) => ({ id, slug, name, createdAt: createdAt.toISOString() });
