import { v7 } from 'uuid';
import type { CatalogueRecords } from '../application/catalogue-records.js';
import { Edition } from '../domain/edition.js';
import type { EditionRepository } from '../domain/edition.repository.js';
import { readEdition } from '../domain/read-edition.js';
import { smallPackages } from './small-packages.js';

/** Whoever reads an edition's records gets what was stored. */
export function describeCatalogueRecords(open: () => { editions: EditionRepository; records: CatalogueRecords }): void {
  const { editions, records } = open();
  const contents = readEdition(smallPackages());
  const edition = Edition.import(v7(), contents);

  beforeAll(() => editions.add(edition, () => undefined));

  it('has the edition with what it counts and lacks', async () => {
    expect(await records.editions()).toEqual([
      {
        ...{ id: edition.id, bcdVersion: '8.1.3', webFeaturesVersion: '3.40.0', importedAt: expect.anything() },
        missingKeys: ['css.properties.grid.lanes'],
        counts: { browsers: 3, releases: 7, features: 3, keys: 3, statements: 9 },
      },
    ]);
  });

  it('has its browsers with their releases', async () => {
    expect(await records.browsers(edition.id)).toEqual(contents.browsers);
  });

  it('has its groups', async () => {
    expect(await records.groups(edition.id)).toEqual(contents.groups);
  });

  it.each(contents.features.map(({ id }, ordinal) => [id, ordinal] as const))(
    'has the feature %s',
    async (_, ordinal) => {
      const { description, descriptionHtml, specs, baseline, publishedSupport, discouraged } =
        contents.features[ordinal];

      expect(await records.feature(edition.id, ordinal)).toEqual({
        ...{ description, descriptionHtml, specs, baseline, publishedSupport, discouraged },
      });
    },
  );

  it.each(contents.keys.map(({ key }, ordinal) => [key, ordinal] as const))('has the key %s', async (_, ordinal) => {
    expect(await records.key(edition.id, ordinal)).toEqual(contents.keys[ordinal]);
  });
}
