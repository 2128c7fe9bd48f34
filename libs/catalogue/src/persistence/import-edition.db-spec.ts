import { testDatabase } from '../../../persistence/src/testing/test-database.js';
import { ImportEdition, ImportEditionHandler } from '../application/commands/import-edition.js';
import type { PackageSource } from '../application/package-source.js';
import { importedEdition } from '../testing/imported-edition.template.js';
import { realEdition, realEditionContents } from '../testing/real-edition.js';
import { smallPackages } from '../testing/small-packages.js';
import { NpmPackageSource } from './npm-package.source.js';
import { PrismaCatalogueRecords } from './prisma-catalogue-records.js';
import { PrismaEditionIndexes } from './prisma-edition-indexes.js';
import { PrismaEditionRepository } from './prisma-edition.repository.js';

const database = await testDatabase(importedEdition);
const { operator, prisma } = database;

const importing = (source: PackageSource) =>
  new ImportEditionHandler(source, new PrismaEditionRepository(operator)).execute(new ImportEdition());

/** Small packages that say they are newer than the installed ones. */
const newer = (
  bcdVersion: string,
  spoil: (packages: ReturnType<typeof smallPackages>) => unknown = () => undefined,
) => {
  const packages = smallPackages({ bcdVersion, webFeaturesVersion: '9.0.0' });
  spoil(packages);
  return { open: () => Promise.resolve({ versions: packages.versions, read: () => Promise.resolve(packages) }) };
};

describe('The edition of the installed packages', () => {
  it('is stored with every row', async () => {
    const [edition] = await new PrismaCatalogueRecords(prisma).editions();
    const rows = await Promise.all([
      prisma.browser.count(),
      prisma.release.count(),
      prisma.feature.count({ where: { kind: 'feature' } }),
      prisma.compatKey.count(),
      prisma.supportStatement.count(),
    ]);

    expect(rows).toEqual([17, 1_648, 1_204, 20_647, 290_881]);
    expect(Object.values(edition.counts)).toEqual(rows);
    expect(edition.missingKeys).toEqual([]);
  });

  it('refers to nothing that is not there', async () => {
    const dangling = await prisma.$queryRaw`
      SELECT 1 FROM support_statement s
      LEFT JOIN compat_key k ON k.edition_id = s.edition_id AND k.ordinal = s.key_ordinal
      LEFT JOIN browser b ON b.edition_id = s.edition_id AND b.ordinal = s.browser_ordinal
      WHERE k.ordinal IS NULL OR b.ordinal IS NULL
      UNION ALL
      SELECT 1 FROM feature_key m
      LEFT JOIN feature f ON f.edition_id = m.edition_id AND f.ordinal = m.feature_ordinal
      LEFT JOIN compat_key k ON k.edition_id = m.edition_id AND k.ordinal = m.key_ordinal
      WHERE f.ordinal IS NULL OR k.ordinal IS NULL`;

    expect(dangling).toEqual([]);
  });

  it('has a key where its index has it, with all that is said of it', async () => {
    const ordinal = realEdition().keys.indexOf('css.properties.user-select');
    const { editionId } = await new PrismaEditionIndexes(prisma).get();

    const key = await new PrismaCatalogueRecords(prisma).key(editionId, ordinal);

    expect(key).toEqual(realEditionContents().keys[ordinal]);
  });

  it('is not imported again', async () => {
    expect(await importing(new NpmPackageSource())).toMatchObject({ isNew: false });
    expect(await prisma.edition.count()).toBe(1);
  });
});

describe('A newer edition', () => {
  it('is imported once when two processes begin at the same time', async () => {
    const [one, other] = await Promise.all([importing(newer('90.0.0')), importing(newer('90.0.0'))]);

    expect(one.id).toBe(other.id);
    expect([one.isNew, other.isNew].filter(Boolean)).toHaveLength(1);
    expect(await prisma.compatKey.count({ where: { editionId: one.id } })).toBe(3);
  });

  it('takes the place of the former one, which still answers', async () => {
    const indexes = new PrismaEditionIndexes(prisma);
    const former = await indexes.get();

    const { id } = await importing(newer('91.0.0'));

    expect((await indexes.get()).editionId).toBe(id);
    expect((await indexes.get(former.editionId)).bcdVersion).toBe(former.bcdVersion);
  });

  it('leaves nothing behind when its import breaks off half-way, and the former one answers on', async () => {
    const indexes = new PrismaEditionIndexes(prisma);
    const { editionId } = await indexes.get();
    const unstorable = newer('92.0.0', ({ compatData }) =>
      Object.assign(compatData.css.properties.grid.subgrid.__compat, { description: 'NUL \0 is no text' }),
    );

    await expect(importing(unstorable)).rejects.toThrow();

    expect((await indexes.get()).editionId).toBe(editionId);
    expect(await prisma.edition.count({ where: { bcdVersion: '92.0.0' } })).toBe(0);
    expect(await prisma.browser.count({ where: { edition: { bcdVersion: '92.0.0' } } })).toBe(0);
  });

  it('is refused whole when its packages are malformed', async () => {
    const malformed = newer('93.0.0', (packages) => Object.assign(packages, { webFeatures: {} }));

    await expect(importing(malformed)).rejects.toMatchObject({ code: 'malformed-package' });

    expect(await prisma.edition.count({ where: { bcdVersion: '93.0.0' } })).toBe(0);
  });
});
