import { compareVersions } from '#libs/compat';
import type { Floor } from './build-targets.js';
import { oldestIn, type SeenVersion } from './seen-versions.js';

/** What esbuild is to build for. */
export interface EsbuildTargets {
  /** A browser of esbuild's with its oldest version: chrome109. In alphabetical order. */
  readonly targets: readonly string[];
  /** Names of browserslist that it has no word for, and whose engine's version is not known either. */
  readonly untold: readonly string[];
}

/**
 * The floors as esbuild, and whoever takes its targets, can be told them: browsers that it does not know count as the browser of their engine
 * with the engine's version, and each browser is told once, with its oldest.
 */
export function esbuildTargets(floors: readonly Floor[]): EsbuildTargets {
  const oldest = new Map<string, string>();
  const untold = new Set<string>();
  for (const { name, supported } of floors) {
    for (const version of supported) {
      const told = toldAs(name, version);
      if (told.length === 0) untold.add(name);
      for (const [browser, number] of told)
        if (compareVersions(number, oldest.get(browser) ?? number) <= 0) oldest.set(browser, number);
    }
  }
  return { targets: [...oldest].map(([browser, version]) => browser + version).sort(), untold: [...untold] };
}

/** Its own name, or the browsers of the engines of its releases. */
function toldAs(name: string, { version, releases }: SeenVersion): (readonly [browser: string, version: string])[] {
  if (Object.hasOwn(NAMES, name)) return [[NAMES[name], oldestIn(version)]];

  return releases.flatMap(({ browser, ordinal }) => {
    const known = browser.engines?.[ordinal];
    if (known === undefined) return [];
    const [engine, number] = known.split(' ');
    return Object.hasOwn(ENGINES, engine) ? [[ENGINES[engine], number] as const] : [];
  });
}

const NAMES: Readonly<Record<string, string>> = {
  ...{ chrome: 'chrome', and_chr: 'chrome', edge: 'edge', firefox: 'firefox', and_ff: 'firefox', ie: 'ie' },
  ...{ ios_saf: 'ios', opera: 'opera', safari: 'safari' },
};

/** Whose version is its engine's. */
const ENGINES: Readonly<Record<string, string>> = { Blink: 'chrome', Gecko: 'firefox' };
