import { v7 } from 'uuid';
import type { EditionIndexes } from '../application/edition-indexes.js';
import { Edition, EditionChoice } from '../domain/edition.js';
import type { EditionRepository } from '../domain/edition.repository.js';
import { readEdition } from '../domain/read-edition.js';
import { smallPackages } from './small-packages.js';

const editionOf = (bcdVersion: string, webFeaturesVersion: string): Edition =>
  Edition.import(v7(), readEdition(smallPackages({ bcdVersion, webFeaturesVersion })));

function currentOf(bcdVersion: string, webFeaturesVersion: string): Edition {
  const edition = editionOf(bcdVersion, webFeaturesVersion);
  edition.makeCurrent();
  return edition;
}

const quietly = () => undefined;

/** What every store of editions promises. The tests share it: each uses versions of its own, newer than those before. */
export function describeEditionRepository(open: () => { editions: EditionRepository; indexes: EditionIndexes }): void {
  const { editions, indexes } = open();

  it('has no current edition before one was made so', async () => {
    await editions.add(editionOf('1.1.0', '1.1.0'), quietly);

    expect(await editions.findCurrent()).toBeUndefined();
    await expect(indexes.get()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('has no edition of packages that were never imported', async () => {
    expect(await editions.findByVersions({ bcdVersion: '1.0.0', webFeaturesVersion: '1.0.0' })).toBeUndefined();
  });

  it('finds an edition by the versions of its packages', async () => {
    const edition = editionOf('2.0.0', '2.1.0');

    await editions.add(edition, quietly);

    expect(await editions.findByVersions({ bcdVersion: '2.0.0', webFeaturesVersion: '2.1.0' })).toEqual({
      ...{ id: edition.id, bcdVersion: '2.0.0', webFeaturesVersion: '2.1.0' },
      missingKeys: ['css.properties.grid.lanes'],
    });
  });

  it('refuses a second edition of the same packages', async () => {
    await editions.add(editionOf('3.0.0', '3.0.0'), quietly);

    await expect(editions.add(editionOf('3.0.0', '3.0.0'), quietly)).rejects.toMatchObject({
      code: 'edition-already-imported',
    });
  });

  it('stores one of two that are added at once', async () => {
    const two = [editionOf('4.0.0', '4.0.0'), editionOf('4.0.0', '4.0.0')];

    const outcomes = await Promise.allSettled(two.map((edition) => editions.add(edition, quietly)));

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await editions.findByVersions(two[0].contents)).toBeDefined();
  });

  it('tells how far it has come, up to the end', async () => {
    const told: { done: number; total: number }[] = [];

    await editions.add(editionOf('5.0.0', '5.0.0'), (done, total) => told.push({ done, total }));

    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)?.done).toBe(told[0].total);
  });

  it('stores nothing of an edition that fails half-way, and answers as before', async () => {
    const before = currentOf('5.1.0', '5.1.0');
    await editions.add(before, quietly);
    const failing = currentOf('6.0.0', '6.0.0');

    await expect(
      editions.add(failing, () => {
        throw new Error('The disk is full.');
      }),
    ).rejects.toThrow('The disk is full.');

    expect(await editions.findByVersions(failing.contents)).toBeUndefined();
    expect((await indexes.get()).editionId).toBe(before.id);
  });

  it('answers by the edition that was made current last, whatever its versions, and by each when it is asked for', async () => {
    const [newer, older, lookedAt] = [
      currentOf('10.0.0', '10.2.0'),
      currentOf('9.0.0', '11.0.0'),
      editionOf('11.0.0', '11.0.0'),
    ];
    await editions.add(newer, quietly);
    expect((await indexes.get()).editionId).toBe(newer.id);
    await editions.add(older, quietly);
    await editions.add(lookedAt, quietly);

    expect((await indexes.get()).editionId).toBe(older.id);
    expect(await editions.findCurrent()).toMatchObject({ id: older.id, bcdVersion: '9.0.0' });
    expect((await indexes.get(lookedAt.id)).bcdVersion).toBe('11.0.0');
  });

  it('makes one current that was stored before, and goes back to one that was so', async () => {
    const [former, chosen] = [currentOf('12.0.0', '12.0.0'), editionOf('12.1.0', '12.1.0')];
    for (const edition of [former, chosen]) await editions.add(edition, quietly);

    await editions.choose(new EditionChoice(chosen.id));
    expect((await indexes.get()).editionId).toBe(chosen.id);
    await editions.choose(new EditionChoice(former.id));
    expect((await indexes.get()).editionId).toBe(former.id);
  });

  it('refuses to make current what is not there, and answers as before', async () => {
    const before = (await indexes.get()).editionId;

    await expect(editions.choose(new EditionChoice(v7()))).rejects.toMatchObject({ code: 'not-found' });
    expect((await indexes.get()).editionId).toBe(before);
  });

  it('gives the index of an edition as it was compiled', async () => {
    const edition = editionOf('7.0.0', '7.0.0');
    await editions.add(edition, quietly);

    expect(plain(await indexes.get(edition.id))).toEqual(plain(edition.index));
  });

  it('knows no edition by another id', async () => {
    await expect(indexes.get(v7())).rejects.toMatchObject({ code: 'not-found' });
  });
}

/** Typed arrays that came out of a store belong to another realm than Jest's, and would never be equal. */
const plain = (index: object): unknown =>
  JSON.parse(
    JSON.stringify(index, (_, value: unknown) => (ArrayBuffer.isView(value) ? [...(value as Uint8Array)] : value)),
  );
