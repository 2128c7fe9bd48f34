import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PLATFORM =
  /(?<os>darwin|linux|win32|android|freebsd|openharmony)-(?<cpu>arm64|arm|x64|ia32|ppc64|s390x|riscv64|loong64)/;

/** @typedef {{ version?: string, optionalDependencies?: Record<string, string> }} LockedPackage */
/** @typedef {{ packages: Record<string, LockedPackage> }} Lock */

/**
 * The optional packages for other platforms that a lock file does not mention. npm leaves them out when the registry it
 * asked, such as a partial mirror, does not have them, and `npm ci` then refuses the file on every platform.
 *
 * @param {Lock} lock
 * @returns {Record<string, LockedPackage>}
 */
export function missingFrom(lock) {
  const missing = {};
  for (const [path, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const platform = platformIn(name);
      if (!platform || isFound(lock, path, name)) continue;
      missing[`node_modules/${name}`] = { version: lowest(version), ...platform };
    }
  }
  return missing;
}

function platformIn(name) {
  const { os, cpu } = PLATFORM.exec(name)?.groups ?? {};
  if (os) return { cpu: [cpu], optional: true, os: [os] };
  return name.includes('windows') ? { optional: true, os: ['win32'] } : undefined;
}

/** Of a range the version that it begins with: which ones there are the registry did not tell. */
const lowest = (range) => range.replace(/^[~^]/, '');

/** Node looks in the node_modules of the package, and then in that of every folder around it. */
function isFound({ packages }, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder && `${folder}/`}node_modules/${name}` in packages) return true;
    if (!folder) return false;
  }
}

if (fileURLToPath(import.meta.url) === realpathSync(process.argv[1])) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const { '': project, ...packages } = { ...lock.packages, ...missingFrom(lock) };
  lock.packages = { '': project, ...Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1))) };
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
}
