import type { IndexedBrowser } from '#libs/compat';
import type { Floor } from './build-targets.js';
import { browserslistNameOf } from './browserslist-names.js';
import { esbuildTargets } from './esbuild-targets.js';

/** The floor of a browser whose one seen release, of this engine, is supported. */
function floorOf(id: string, release: string, engine?: string): Floor {
  const browser: IndexedBrowser = {
    ...{ id, name: id, type: 'desktop', versions: [release], dates: [] },
    engines: [engine],
  };
  const name = browserslistNameOf(id, release);
  if (!name) throw new Error(`${id} has no name.`);
  const version = name.versionOf(release) ?? release;
  const seen = { name, version, date: '', releases: [{ browser, ordinal: 0 }], parts: 1 };
  return { name: name.name, browsers: [browser], from: release, supported: [seen], givenUp: [] };
}

describe('The targets of esbuild', () => {
  it('are its browsers with their oldest versions', () => {
    const floors = [floorOf('edge', '120'), floorOf('safari', '15.6'), floorOf('safari_ios', '15.3')];

    expect(esbuildTargets(floors)).toEqual({ targets: ['edge120', 'ios15.2', 'safari15.6'], untold: [] });
  });

  it('name a browser once where it runs on desktops and phones, by the older of its floors', () => {
    const floors = [floorOf('chrome', '109'), floorOf('chrome_android', '98'), floorOf('firefox_android', '140')];

    expect(esbuildTargets(floors).targets).toEqual(['chrome98', 'firefox140']);
    expect(esbuildTargets(floors.toReversed()).targets).toEqual(['chrome98', 'firefox140']);
  });

  it('count whom esbuild does not know as the browser of its engine', () => {
    const floors = [floorOf('chrome', '130'), floorOf('samsunginternet_android', '25.0', 'Blink 121')];

    expect(esbuildTargets(floors)).toEqual({ targets: ['chrome121'], untold: [] });
  });

  it('tell of whom they cannot tell', () => {
    const floors = [floorOf('webview_android', '4.4', 'WebKit 534'), floorOf('samsunginternet_android', '25.0')];

    expect(esbuildTargets(floors)).toEqual({ targets: [], untold: ['android', 'samsung'] });
  });

  it('cannot tell of a browser whose engines nobody knows', () => {
    const floor = floorOf('samsunginternet_android', '25.0');
    const [seen] = floor.supported;
    const { engines: _none, ...browser } = seen.releases[0].browser;
    const unknown = { ...floor, supported: [{ ...seen, releases: [{ browser, ordinal: 0 }] }] };

    expect(esbuildTargets([unknown])).toEqual({ targets: [], untold: ['samsung'] });
  });

  it('are none of what was given up', () => {
    expect(esbuildTargets([{ ...floorOf('ie', '11'), supported: [] }]).targets).toEqual([]);
  });
});
