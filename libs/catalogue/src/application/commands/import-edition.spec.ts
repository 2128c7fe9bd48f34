import { InMemoryEditionRepository } from '../../testing/in-memory-editions.js';
import { FIRST, smallPackages } from '../../testing/small-packages.js';
import type { OfferedPackages, PackageFolders } from '../package-source.js';
import { PackageSource } from '../package-source.js';
import { ImportEdition, ImportEditionHandler, type ImportProgress } from './import-edition.js';

const FOLDERS = { compatData: '/newer/bcd', webFeatures: '/newer/web-features' };
const NEWER = { bcdVersion: '8.2.0', webFeaturesVersion: '3.41.0' };

/** Offers the first packages, and newer ones in the folders. */
class SmallPackageSource extends PackageSource {
  reads = 0;

  open(folders?: PackageFolders): Promise<OfferedPackages> {
    const packages = smallPackages(folders === FOLDERS ? NEWER : FIRST);
    const read = () => {
      this.reads += 1;
      return Promise.resolve(packages);
    };
    return Promise.resolve({ versions: packages.versions, read });
  }
}

describe('Importing an edition', () => {
  let editions: InMemoryEditionRepository;
  let packages: SmallPackageSource;
  let handler: ImportEditionHandler;

  beforeEach(() => {
    editions = new InMemoryEditionRepository();
    packages = new SmallPackageSource();
    handler = new ImportEditionHandler(packages, editions);
  });

  it('stores the installed packages, and announces the edition', async () => {
    const imported = await handler.execute(new ImportEdition());

    expect(imported).toMatchObject({ ...FIRST, isNew: true });
    expect(editions.editions.get(imported.id)?.counts).toEqual({
      ...{ browsers: 3, releases: 7, features: 3, keys: 3, statements: 9 },
    });
    expect(editions.events).toMatchObject([
      { type: 'edition-imported', editionId: imported.id },
      { type: 'edition-made-current', editionId: imported.id },
    ]);
  });

  it('makes the edition of newer packages the current one, and leaves it to an older pair to be asked for', async () => {
    const { id } = await handler.execute(new ImportEdition(FOLDERS));
    await handler.execute(new ImportEdition());

    expect(editions.editions.size).toBe(2);
    expect(await editions.findCurrent()).toMatchObject({ id, ...NEWER });
  });

  it('holds versions against each other by their numbers', async () => {
    await handler.execute(new ImportEdition());
    packages.open = () => {
      const newest = smallPackages({ bcdVersion: FIRST.bcdVersion, webFeaturesVersion: '3.100.0' });
      return Promise.resolve({ versions: newest.versions, read: () => Promise.resolve(newest) });
    };
    await handler.execute(new ImportEdition());

    expect(await editions.findCurrent()).toMatchObject({ webFeaturesVersion: '3.100.0' });
  });

  it('leaves the current edition in place where the newer one is to be looked at first', async () => {
    const { id } = await handler.execute(new ImportEdition());
    await handler.execute(new ImportEdition(FOLDERS, undefined, true));

    expect(editions.editions.size).toBe(2);
    expect(await editions.findCurrent()).toMatchObject({ id });
  });

  it('tells which keys web-features names and BCD does not have', async () => {
    const { missingKeys } = await handler.execute(new ImportEdition());

    expect(missingKeys).toEqual(['css.properties.grid.lanes']);
  });

  it('takes the packages of other folders', async () => {
    expect(await handler.execute(new ImportEdition(FOLDERS))).toMatchObject(NEWER);
  });

  it('does nothing for packages that were imported before, not even read them', async () => {
    const first = await handler.execute(new ImportEdition());
    const second = await handler.execute(new ImportEdition());

    expect(second).toEqual({ ...first, isNew: false });
    expect([packages.reads, editions.events.length]).toEqual([1, 2]);
  });

  it('answers the edition that another process has imported meanwhile', async () => {
    const [one, other] = await Promise.all([
      handler.execute(new ImportEdition()),
      handler.execute(new ImportEdition()),
    ]);

    expect([one.id, one.isNew, other.isNew]).toEqual([other.id, true, false]);
    expect(editions.editions.size).toBe(1);
  });

  it('tells its progress step by step', async () => {
    const told: ImportProgress[] = [];

    await handler.execute(new ImportEdition(undefined, (progress) => told.push(progress)));

    expect(told.map(({ step }) => step)).toEqual(['read', 'compile', 'store', 'store']);
    expect(told.at(-1)).toEqual({ step: 'store', done: 2, total: 2 });
  });

  it('stores nothing of malformed packages', async () => {
    const malformed = { ...smallPackages(), compatData: {} };
    packages.open = () => Promise.resolve({ versions: FIRST, read: () => Promise.resolve(malformed) });

    await expect(handler.execute(new ImportEdition())).rejects.toMatchObject({ code: 'malformed-package' });

    expect(editions.editions.size).toBe(0);
  });
});
