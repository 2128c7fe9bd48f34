import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEVELOPMENT, KNOWN, PRODUCT } from './allowed.mjs';

/** @typedef {{ name: string, version: string, licence?: string, isForDevelopment: boolean }} Package */

/**
 * The packages of a folder's package-lock.json, with the licence that it or the package itself tells. Left out are builds for other
 * platforms, which are not here to be read: they come with a package that is.
 *
 * @param {string} folder
 * @returns {Package[]}
 */
export function packagesIn(folder) {
  const { '': _project, ...locked } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).flatMap(([path, { version, license, dev = false, optional = false }]) => {
    const manifest = join(folder, path, 'package.json');
    if (!license && optional && !existsSync(manifest)) return [];
    const licence = license ?? toldBy(manifest);
    return [{ name: path.replace(/^.*node_modules\//, ''), version, licence, isForDevelopment: dev }];
  });
}

function toldBy(manifest) {
  if (!existsSync(manifest)) return undefined;
  const { license } = JSON.parse(readFileSync(manifest, 'utf8'));
  return typeof license === 'string' ? license : undefined;
}

/**
 * Those whose licence is not allowed where they are used, and exceptions for what is not there any more.
 *
 * @param {Package[]} packages
 * @param {Record<string, { licence?: string, because: string }>} known
 * @returns {string[]}
 */
export function violationsIn(packages, known = KNOWN) {
  const isKnown = ({ name, licence }) => Object.hasOwn(known, name) && known[name].licence === licence;
  const wrong = packages.filter((one) => !isKnown(one) && !isAllowed(one));
  const stale = Object.keys(known).filter((name) => !packages.some((one) => one.name === name && isKnown(one)));
  return [
    ...wrong.map(({ name, version, licence = 'no licence', isForDevelopment }) => {
      return `${name}@${version} (${isForDevelopment ? 'development' : 'product'}): ${licence}`;
    }),
    ...stale.map((name) => `${name}: an exception for nothing`),
  ];
}

/** Of `A OR B` one is enough, of `A AND B` all are needed (SPDX). What mixes them in parentheses is left to a person: an exception by name. */
function isAllowed({ licence = '', isForDevelopment }) {
  const allowed = isForDevelopment ? [...PRODUCT, ...DEVELOPMENT] : PRODUCT;
  const plain = licence.replace(/^\(([^()]*)\)$/, '$1');
  return plain.split(/ OR /i).some((choice) => choice.split(/ AND /i).every((one) => allowed.includes(one)));
}
