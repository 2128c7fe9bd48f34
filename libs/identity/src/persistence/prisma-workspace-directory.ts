import { Injectable } from '@nestjs/common';
import { DerivedCache, EventFeed, OperatorPrisma } from '#libs/persistence';
import { Workspace } from '../domain/workspace.js';
import { WorkspaceDirectory } from '../domain/workspace-directory.js';

/** A workspace that was found is remembered until it is told of a change to it. */
@Injectable()
export class PrismaWorkspaceDirectory extends WorkspaceDirectory {
  private readonly known: DerivedCache<string, Workspace>;

  constructor(
    private readonly prisma: OperatorPrisma,
    feed: EventFeed,
  ) {
    super();
    this.known = new DerivedCache<string, Workspace>(
      feed,
      { name: 'workspaces', max: 1_000, ttl: BY_HAND },
      {
        groupOf: (_slug, { id }) => id,
        changedBy: ({ type, workspaceId }) => (type.startsWith('workspace-') ? workspaceId : undefined),
      },
    );
  }

  seen(slug: string): Workspace | undefined {
    return this.known.find(slug);
  }

  find(slug: string): Promise<Workspace | undefined> {
    return this.known.get(slug, async () => {
      const row = await this.prisma.workspace.findUnique({ where: { slug } });
      return row ? Workspace.restore(row) : undefined;
    });
  }
}

/** Milliseconds after which a workspace counts no more whose row an operator deletes by hand, without an event. */
const BY_HAND = 30_000;
