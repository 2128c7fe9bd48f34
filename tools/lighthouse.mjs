import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Has Lighthouse look at every view of the page of a service that runs: as `npm run lighthouse` at PLIMSOLL_URL, signed in by PLIMSOLL_KEY, in the
 * Chromium that PLIMSOLL_CHROMIUM names. Prints the scores; ends with 1 where one is below what is promised. Lighthouse is fetched when this is run, and
 * into .cache: of 186 MB nobody else has any use.
 */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const PROMISED = 95;
const VIEWS = ['sign-in', 'waterline', 'month', 'feature/has', 'search?q=grid', 'decisions', 'what-if', 'import'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
/** A desk, without Lighthouse's slow phone; its values are Lighthouse's own for a desktop. */
const DESK = {
  extends: 'lighthouse:default',
  settings: {
    formFactor: 'desktop',
    screenEmulation: { mobile: false, width: 1350, height: 940, deviceScaleFactor: 1, disabled: false },
    throttling: { rttMs: 40, throughputKbps: 10_240, cpuSlowdownMultiplier: 1 },
  },
};

const {
  PLIMSOLL_URL: url = 'http://127.0.0.1:3000',
  PLIMSOLL_KEY: key,
  PLIMSOLL_CHROMIUM: executablePath,
} = process.env;
if (key === undefined || executablePath === undefined) {
  process.stderr.write('Set PLIMSOLL_KEY to an API key, and PLIMSOLL_CHROMIUM to a Chromium.\n');
  process.exit(2);
}

const folder = resolve('.cache/lighthouse');
if (!existsSync(join(folder, 'node_modules')))
  execFileSync('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', LIGHTHOUSE], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
const { resolve: find } = createRequire(join(folder, 'package.json'));
const load = (name) => import(pathToFileURL(find(name)).href);
const [{ default: lighthouse }, { default: puppeteer }] = [await load('lighthouse'), await load('puppeteer-core')];

const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
let lowest = 100;
try {
  for (const [how, config] of [
    ['desktop', DESK],
    ['phone', undefined],
  ])
    for (const view of VIEWS) {
      const scores = await scoresOf(view, config);
      lowest = Math.min(lowest, ...scores);
      console.log(`${how.padEnd(8)} ${view.padEnd(14)} ${scores.join(' / ')}`);
    }
} finally {
  await browser.close();
}
console.log(`${CATEGORIES.join(' / ')}: the lowest is ${String(lowest)}, promised ${String(PROMISED)}`);
process.exitCode = lowest < PROMISED ? 1 : 0;

async function scoresOf(view, config) {
  const page = await browser.newPage();
  try {
    if (view !== 'sign-in')
      await page.evaluateOnNewDocument((kept) => globalThis.sessionStorage.setItem('key', kept), key);
    const flags = { disableStorageReset: true, onlyCategories: CATEGORIES, logLevel: 'error' };
    const { lhr } = await lighthouse(`${url}/${view === 'sign-in' ? '' : `#/${view}`}`, flags, config, page);
    return CATEGORIES.map((category) => Math.round(lhr.categories[category].score * 100));
  } finally {
    await page.close();
  }
}
