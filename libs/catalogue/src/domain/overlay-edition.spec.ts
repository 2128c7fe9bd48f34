import { type EditionIndex, stateAt, STATE_NAMES, SupportState } from '#libs/compat';
import fc from 'fast-check';
import { NaiveOverlay } from '../testing/naive-overlay.js';
import { anyAdditions, anySmallEdition } from '../testing/random-additions.js';
import { smallEdition } from '../testing/small-packages.js';
import type { Additions } from './additions.js';
import { overlayEdition } from './overlay-edition.js';

const OWNERS = ['ofKey', 'ofKeyWithAncestors', 'ofFeature', 'ofFeatureByAllKeys'] as const;

const edition = smallEdition('edition-1');
const KIOSK = {
  ...{ id: 'kiosk', name: 'Lobby kiosk', type: 'desktop', aliases: [{ name: 'LobbyKiosk', os: 'Linux' }] },
  releases: [
    { version: '1', equals: { browser: 'chrome', version: '2' } },
    { version: '2', releaseDate: '2026-02-01', equals: { browser: 'chrome', version: '9.0.597.84' } },
    { version: '10', equals: { browser: 'safari', version: '9.1' } },
  ],
} as const satisfies Additions['browsers'][number];
const CART = {
  ...{ id: 'cart', name: 'Cart', groups: ['css'] },
  keys: ['css.properties.grid', 'api.Bluetooth'],
} as const satisfies Additions['features'][number];

const stateOf = ({ support }: EditionIndex, vector: number, browser: number, ordinal: number): SupportState =>
  stateAt(support, support.vectors[vector * support.width + browser], ordinal);

/** The states of all releases of a browser by a feature's own support. */
function statesOf(index: EditionIndex, featureId: string, browserId: string) {
  const browser = index.browsers.findIndex(({ id }) => id === browserId);
  const vector = index.support.ofFeature[index.features.findIndex(({ id }) => id === featureId)];
  return index.browsers[browser].versions.map((_, ordinal) => STATE_NAMES[stateOf(index, vector, browser, ordinal)]);
}

const NONE = { features: [], browsers: [], aliases: [] };

describe('An edition as a workspace knows it', () => {
  it('is the edition itself where nothing was added', () => {
    expect(overlayEdition(edition, NONE)).toBe(edition);
  });

  it('knows what the workspace calls browsers, and supports what it did', () => {
    const aliases = [{ called: { name: 'App' }, browser: 'kiosk', release: 'as-told' }] as const;
    const named = overlayEdition(edition, { ...NONE, aliases });

    expect(named).toEqual({ ...edition, aliases });
    expect(named.support).toBe(edition.support);
    expect(overlayEdition(edition, { ...NONE, aliases, browsers: [KIOSK] }).aliases).toBe(aliases);
  });

  it('has one browser more, whose releases have what those that they equal have', () => {
    const index = overlayEdition(edition, { ...NONE, browsers: [KIOSK] });

    expect(index.browsers.at(-1)).toEqual({
      ...{ id: 'kiosk', name: 'Lobby kiosk', type: 'desktop', custom: true },
      ...{ versions: ['1', '2', '10'], dates: [undefined, '2026-02-01', undefined] },
      aliases: [{ name: 'LobbyKiosk', os: 'Linux' }],
      equals: [
        { browser: 0, release: 1 },
        { browser: 0, release: 2 },
        { browser: 2, release: 0 },
      ],
    });
    expect(statesOf(index, 'grid', 'kiosk')).toEqual(['flag', 'full', 'unknown']);
    expect(statesOf(index, 'bluetooth', 'kiosk')).toEqual(['alternative', 'full', 'alternative']);
    expect(statesOf(index, 'grid', 'chrome')).toEqual(statesOf(edition, 'grid', 'chrome'));
  });

  it('has one feature more, the worst of its keys', () => {
    const index = overlayEdition(edition, { ...NONE, features: [CART], browsers: [KIOSK] });

    expect(index.features.at(-1)).toEqual({
      ...{ id: 'cart', name: 'Cart', kind: 'feature', groups: ['css'], custom: true },
      ...{ targets: [], caniuse: [], discouraged: false, overruled: false, keys: [1, 0], headlineKeys: [1, 0] },
    });
    expect(statesOf(index, 'cart', 'chrome')).toEqual(['none', 'flag', 'alternative', 'none']);
    expect(statesOf(index, 'cart', 'kiosk')).toEqual(['flag', 'alternative', 'unknown']);
  });

  it('knows of a key that the edition lacks nothing, and so of the feature', () => {
    const needy = { ...CART, keys: ['css.properties.grid', 'css.properties.grid.lanes'] };
    const index = overlayEdition(edition, { ...NONE, features: [needy] });

    expect(statesOf(index, 'cart', 'chrome')).toEqual(['none', 'flag', 'unknown', 'unknown']);
    expect(index.features.at(-1)?.keys).toEqual([1]);
  });

  it('keeps what the workspace called so first, when an edition calls something else the same', () => {
    const own = {
      ...NONE,
      features: [{ ...CART, id: 'grid', keys: ['api.Bluetooth'] }],
      browsers: [{ ...KIOSK, id: 'opera' }],
    };
    const index = overlayEdition(edition, own);

    expect(index.browsers.map(({ id, custom }) => [id, custom])).toEqual([
      ['chrome', undefined],
      ['opera', true],
      ['safari', undefined],
    ]);
    expect(statesOf(index, 'grid', 'chrome')).toEqual(['none', 'alternative', 'alternative', 'none']);
    expect(statesOf(index, 'bluetooth', 'opera')).toEqual(['alternative', 'full', 'alternative']);
    expect(index.browsers[1].equals).toEqual([
      { browser: 0, release: 1 },
      { browser: 0, release: 2 },
      { browser: 2, release: 0 },
    ]);
    expect([...index.featureOfKey]).toEqual([0, -1, -1]);
  });

  it('has no steps left of what upstream says of a browser that is hidden', () => {
    const { support } = overlayEdition(edition, { ...NONE, browsers: [{ ...KIOSK, id: 'opera' }] });
    const opera = [...edition.support.browserOf.keys()].filter((fn) => edition.support.browserOf[fn] === 1);

    expect(opera.length).toBeGreaterThan(0);
    expect(opera.filter((fn) => support.offsets[fn + 1] > support.offsets[fn])).toEqual([]);
  });

  it('leaves the edition as it was', () => {
    const before = structuredClone(edition);
    overlayEdition(edition, { ...NONE, features: [CART], browsers: [KIOSK] });

    expect(edition).toEqual(before);
  });

  it('keeps the numbers of vectors, and shares what it has in common with the edition', () => {
    const index = overlayEdition(edition, { ...NONE, features: [CART], browsers: [KIOSK] });

    expect(index.support.ofKey).toBe(edition.support.ofKey);
    expect([index.keys === edition.keys, index.featureOfKey === edition.featureOfKey]).toEqual([true, true]);
  });

  it('tells apart more functions than 16 bits can', () => {
    const functions = 2 ** 16;
    const crowded: EditionIndex = {
      ...edition,
      ...{ browsers: edition.browsers.slice(0, 1), features: [], keys: ['css.a'], featureOfKey: Int32Array.of(-1) },
      support: {
        ...{ width: 1, browserOf: new Uint8Array(functions), starts: new Uint16Array(functions) },
        offsets: Uint32Array.from({ length: functions + 1 }, (_, fn) => fn),
        states: new Uint8Array(functions).fill(SupportState.Full, functions - 1),
        ...{ vectors: Uint16Array.of(functions - 1), ofKey: Uint16Array.of(0), ofKeyWithAncestors: Uint16Array.of(0) },
        ...{ ofFeature: new Uint16Array(), ofFeatureByAllKeys: new Uint16Array() },
      },
    };
    const index = overlayEdition(crowded, { ...NONE, browsers: [KIOSK] });

    expect([...index.support.vectors]).toEqual([functions - 1, functions]);
    expect(stateOf(index, 0, 1, 0)).toBe(SupportState.Full);
  });

  it('has in every release of everything what one release and one subject at a time give', () => {
    fc.assert(
      fc.property(anySmallEdition, anyAdditions, (upstream, additions) => {
        const index = overlayEdition(upstream, additions);
        const naive = new NaiveOverlay(upstream, additions);

        for (const [browser, { id, versions }] of index.browsers.entries())
          for (const ordinal of versions.keys()) {
            const is = OWNERS.map((owner) =>
              Array.from(index.support[owner], (vector) => stateOf(index, vector, browser, ordinal)),
            );
            const expected = OWNERS.map((owner) =>
              Array.from(index.support[owner], (_, subject) => {
                const own = owner.startsWith('ofFeature') && index.features[subject].custom;
                return own
                  ? naive.ofOwnFeature(index.features[subject].id, id, ordinal)
                  : naive.ofSubject(owner, subject, id, ordinal);
              }),
            );
            expect({ id, ordinal, is }).toEqual({ id, ordinal, is: expected });
          }
      }),
      { numRuns: 500 },
    );
  });
});
