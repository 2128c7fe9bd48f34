import { NO_ADDITIONS } from '../application/catalogue-additions.js';
import { CustomBrowser } from '../domain/custom-browser.js';
import { CustomFeature } from '../domain/custom-feature.js';
import { testDatabase } from '../../../persistence/src/testing/test-database.js';
import { until } from '../../../persistence/src/testing/until.js';
import { within } from '../../../persistence/src/testing/within.js';
import { newWorkspace } from '../../../persistence/src/testing/workspace.js';
import { CART, KIOSK, smallUpstream } from '../testing/additions.js';
import { type AdditionStores, describeAdditions } from '../testing/additions.contract.js';
import { PrismaBrowserAliasRepository } from './prisma-browser-alias.repository.js';
import { PrismaCatalogueAdditions } from './prisma-catalogue-additions.js';
import { PrismaCustomBrowserRepository } from './prisma-custom-browser.repository.js';
import { PrismaCustomFeatureRepository } from './prisma-custom-feature.repository.js';

const database = await testDatabase();
const additions = new PrismaCatalogueAdditions(database.prisma);

const storesOf = (workspaceId: string): AdditionStores => ({
  features: within(workspaceId, new PrismaCustomFeatureRepository(database.prisma)),
  browsers: within(workspaceId, new PrismaCustomBrowserRepository(database.prisma)),
  aliases: within(workspaceId, new PrismaBrowserAliasRepository(database.prisma)),
  additions: within(workspaceId, additions),
});
const open = async () => storesOf(await newWorkspace(database.operator));

beforeAll(() => until(() => database.events.healthy));

describe('Additions in the database', () => {
  describeAdditions(open);

  it('are those of the workspace, and exist for no other', async () => {
    const [ours, theirs] = [await open(), await open()];
    await ours.features.save(CustomFeature.create('cart', CART, smallUpstream, new Date()));
    await ours.browsers.save(CustomBrowser.create('kiosk', KIOSK, smallUpstream.edition, new Date()));

    expect(await theirs.features.find('cart')).toBeUndefined();
    expect(await theirs.browsers.find('kiosk')).toBeUndefined();
    expect(await theirs.additions.current()).toBe(NO_ADDITIONS);
    await theirs.features.save(CustomFeature.create('cart', CART, smallUpstream, new Date()));
    await theirs.browsers.save(CustomBrowser.create('kiosk', KIOSK, smallUpstream.edition, new Date()));
    await theirs.browsers.delete(await theirs.browsers.get('kiosk'));
    expect(await ours.browsers.find('kiosk')).toBeDefined();
  });

  it('are none where there is no workspace in context', async () => {
    expect(await additions.current()).toBe(NO_ADDITIONS);
  });

  it('go with their workspace', async () => {
    const workspaceId = await newWorkspace(database.operator);
    await storesOf(workspaceId).browsers.save(CustomBrowser.create('kiosk', KIOSK, smallUpstream.edition, new Date()));
    await database.operator.workspace.delete({ where: { id: workspaceId } });

    expect(await database.operator.customBrowserAlias.count({ where: { workspaceId } })).toBe(0);
  });
});
