import { DerivedCache, ofWorkspace, PrismaService, workspaceInContext } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { CatalogueAdditions, NO_ADDITIONS, type WorkspaceAdditions } from '../application/catalogue-additions.js';
import type { CustomBrowserState } from '../domain/custom-browser.js';
import type { CustomFeatureState } from '../domain/custom-feature.js';
import { by } from '../domain/order.js';
import * as aliases from './browser-alias.mapper.js';
import * as browsers from './custom-browser.mapper.js';
import * as features from './custom-feature.mapper.js';

/** Reads a workspace's additions when they are first asked for, and again once it has changed something of them. */
@Injectable()
export class PrismaCatalogueAdditions extends CatalogueAdditions {
  readonly #ofWorkspaces: DerivedCache<string, WorkspaceAdditions>;

  constructor(private readonly prisma: PrismaService) {
    super();
    this.#ofWorkspaces = new DerivedCache(
      prisma.$events,
      { name: 'catalogue-additions', max: KEPT },
      ofWorkspace(/^(?:custom|browser-alias)-/),
    );
  }

  async current(): Promise<WorkspaceAdditions> {
    const workspaceId = workspaceInContext();
    if (workspaceId === undefined) return NO_ADDITIONS;
    return (await this.#ofWorkspaces.get(workspaceId, () => this.#read())) ?? NO_ADDITIONS;
  }

  async feature(id: string): Promise<CustomFeatureState | undefined> {
    const row = await this.prisma.customFeature.findFirst({ where: { id }, ...features.withLists });
    return row ? features.toState(row) : undefined;
  }

  async browser(id: string): Promise<CustomBrowserState | undefined> {
    const row = await this.prisma.customBrowser.findFirst({ where: { id }, ...browsers.withLists });
    return row ? browsers.toState(row) : undefined;
  }

  async #read(): Promise<WorkspaceAdditions> {
    const [ownFeatures, ownBrowsers, ownAliases] = await Promise.all([
      this.prisma.customFeature.findMany(features.withLists),
      this.prisma.customBrowser.findMany(browsers.withLists),
      this.prisma.browserAlias.findMany(),
    ]);
    if (ownFeatures.length + ownBrowsers.length + ownAliases.length === 0) return NO_ADDITIONS;
    return {
      features: ownFeatures.map(features.toState).sort(byId),
      browsers: ownBrowsers.map(browsers.toState).sort(byId),
      aliases: ownAliases.map(aliases.toState).sort(byId),
    };
  }
}

const byId = by(({ id }: { readonly id: string }) => id);

/** Workspaces that ask in turn; most have added nothing, and share one object. */
const KEPT = 10_000;
