import { smallPackages } from '../testing/small-packages.js';
import { readEdition } from './read-edition.js';

const contents = readEdition(smallPackages());

describe('An edition read from two packages', () => {
  it('has its releases in version order, whatever order they are written in', () => {
    const versions = contents.browsers.map(({ id, releases }) => [id, ...releases.map(({ version }) => version)]);

    expect(versions).toEqual([
      ['chrome', '1', '2', '9', '10'],
      ['opera', '5'],
      ['safari', '9.1', '10'],
    ]);
  });

  it('has keys, features and groups sorted by their ids', () => {
    expect(contents.keys.map(({ key }) => key)).toEqual([
      'api.Bluetooth',
      'css.properties.grid',
      'css.properties.grid.subgrid',
    ]);
    expect(contents.features.map(({ id }) => id)).toEqual(['bluetooth', 'grid', 'grid-layout', 'layout', 'unlisted']);
    expect(contents.groups.map(({ id }) => id)).toEqual(['css', 'grid']);
  });

  it('has all that is said of a key, by browser', () => {
    const [chrome, opera, safari] = contents.keys[1].statements;

    expect(contents.keys[1]).toMatchObject({
      description: 'The <code>grid</code> property',
      specUrls: ['https://drafts.csswg.org/css-grid-2/#grid-shorthand'],
      standardTrack: true,
      deprecated: false,
    });
    expect(chrome).toMatchObject([
      { versionAdded: '9', flags: [] },
      { versionAdded: '2', flags: [{ type: 'preference', name: 'enable-grid', valueToSet: 'true' }] },
    ]);
    expect(opera).toEqual([{ partialImplementation: false, flags: [], notes: [] }]);
    expect(safari).toMatchObject([{ versionAdded: '≤10', notes: ['Slow at first.', 'Then not.'] }]);
    expect(contents.keys[2].statements[1]).toEqual([]);
  });

  it('has all that is said of a feature', () => {
    expect(contents.features[0]).toMatchObject({
      kind: 'feature',
      name: 'Web Bluetooth',
      baseline: { status: 'false' },
      publishedSupport: { chrome: '9' },
      discouraged: { reason: 'Nobody wants it.', alternatives: ['grid'], removalDate: '2027-01-01' },
    });
    expect(contents.features[2]).toMatchObject({ kind: 'moved', name: 'grid-layout', targets: ['grid'], keys: [] });
    expect(contents.features[3]).toMatchObject({ kind: 'split', targets: ['grid', 'unlisted'] });
  });

  it('sets apart the keys that BCD does not have', () => {
    expect(contents.features[1].keys).toEqual(['css.properties.grid', 'css.properties.grid.subgrid']);
    expect(contents.missingKeys).toEqual(['css.properties.grid.lanes']);
  });

  it('knows the newest release that web-features had heard of', () => {
    expect(contents.coreBrowsers).toEqual([
      { id: 'chrome', newest: '10' },
      { id: 'safari', newest: '10' },
    ]);
  });
});

describe('A package is refused', () => {
  type Packages = ReturnType<typeof smallPackages>;
  const grid = ({ compatData }: Packages) => compatData.css.properties.grid.__compat;

  it.each<[string, (packages: Packages) => unknown, string, string]>([
    ['that is no object', (packages) => Object.assign(packages, { compatData: [] }), '', 'an object'],
    [
      'without browsers',
      ({ compatData }) => delete (compatData as Partial<typeof compatData>).browsers,
      '/browsers',
      'an object',
    ],
    ['without keys', ({ compatData }) => Object.assign(compatData, { css: {}, api: {} }), '', 'a tree of compat keys'],
    [
      'with a browser of no known type',
      ({ compatData }) => Object.assign(compatData.browsers.opera, { type: 'toaster' }),
      '/browsers/opera/type',
      'one of desktop, mobile, xr, server',
    ],
    [
      'with a release on no day',
      ({ compatData }) => Object.assign(compatData.browsers.opera.releases[5], { release_date: 'soon' }),
      '/browsers/opera/releases/5/release_date',
      'a day',
    ],
    [
      'with a key without support',
      (packages) => Object.assign(grid(packages), { support: undefined }),
      '/css/properties/grid/__compat/support',
      'an object',
    ],
    [
      'with support of a browser that it does not have',
      (packages) => Object.assign(grid(packages).support, { netscape: { version_added: '4' } }),
      '/css/properties/grid/__compat/support/netscape',
      'about a browser of the package',
    ],
    [
      'with a version that is none',
      (packages) => Object.assign(grid(packages).support.chrome[1], { version_added: null }),
      '/css/properties/grid/__compat/support/chrome/1/version_added',
      'a text',
    ],
    [
      'with a version that is no number',
      (packages) => Object.assign(grid(packages).support.safari, { version_removed: 'ten' }),
      '/css/properties/grid/__compat/support/safari/version_removed',
      'a version',
    ],
    [
      'without features',
      ({ webFeatures }) => Object.assign(webFeatures, { features: {} }),
      '/features',
      'a list of features',
    ],
    [
      'with a feature of no known kind',
      ({ webFeatures }) => Object.assign(webFeatures.features.grid, { kind: 'idea' }),
      '/features/grid/kind',
      'one of feature, moved, split',
    ],
    [
      'with a feature in a group that is not there',
      ({ webFeatures }) => Object.assign(webFeatures.features.grid, { group: ['tables'] }),
      '/features/grid',
      'in groups of the package',
    ],
    [
      'with a feature that moved to nowhere',
      ({ webFeatures }) => Object.assign(webFeatures.features['grid-layout'], { redirect_target: 'tables' }),
      '/features/grid-layout',
      'leading to features of the package',
    ],
    [
      'with a Baseline that is none',
      ({ webFeatures }) => Object.assign(webFeatures.features.grid.status, { baseline: 'newly' }),
      '/features/grid/status/baseline',
      'one of high, low',
    ],
    [
      'with published support that is no version',
      ({ webFeatures }) => Object.assign(webFeatures.features.grid.status.support, { chrome: 'preview' }),
      '/features/grid/status/support/chrome',
      'a version',
    ],
    [
      'with a browser that has no release',
      ({ webFeatures }) => Object.assign(webFeatures.browsers.safari, { releases: [] }),
      '/browsers/safari/releases',
      'a list of releases',
    ],
    [
      'with a browser that BCD does not have',
      ({ webFeatures }) => Object.assign(webFeatures.browsers, { netscape: webFeatures.browsers.safari }),
      '/browsers',
      'a list that has netscape',
    ],
  ])('%s', (_, spoil, pointer, expected) => {
    const packages = smallPackages();
    spoil(packages);

    expect(() => readEdition(packages)).toThrow(
      expect.objectContaining({
        code: 'malformed-package',
        facts: expect.objectContaining({ pointer }),
        detail: expect.stringContaining(`is not ${expected}.`),
      }),
    );
  });
});
