/** Where the version is written, and how: everything before and after it in its line. */
const PLACES = {
  'package.json': [/^( {2}"version": ")[^"]+(",)$/m],
  'package-lock.json': [/^( {2}"version": ")[^"]+(",)$/m, /^( {6}"version": ")[^"]+(",)$/m],
  'libs/client/package.json': [/^( {2}"version": ")[^"]+(",)$/m],
  'libs/client/README.md': [/^(npm install \.\/plimsoll-client-).+(\.tgz)$/m],
  'deploy/kubernetes/base/kustomization.yaml': [/^( +newTag: ).+()$/m],
  'deploy/kubernetes/example/kustomization.yaml': [/^( +newTag: ).+()$/m],
  'apps/api/test/versions/v1-answers.json': [/^( {4}"version": ")[^"]+(",)$/m],
};

/** Files that a version changes. */
export const CHANGED = [...Object.keys(PLACES), 'CHANGELOG.md'];

/**
 * The files as they are with another version, released on a day (YYYY-MM-DD). Refuses a version that is none or not higher, a
 * changelog that tells of nothing new, and a file in which the version is not where it should be.
 *
 * @param {Readonly<Record<string, string>>} files
 * @param {{ version: string, day: string }} release
 * @returns {Record<string, string>}
 */
export function withVersion(files, { version, day }) {
  const before = JSON.parse(files['package.json']).version;
  if (!VERSION.test(version)) throw new Error(`"${version}" is no version: it is three numbers, such as 1.2.0.`);
  if (!isHigher(version, before)) throw new Error(`${version} does not come after ${before}.`);
  const changed = Object.entries(PLACES).map(([name, places]) => [
    name,
    places.reduce((text, place) => replaced(name, text, place, version), files[name]),
  ]);
  return { ...Object.fromEntries(changed), 'CHANGELOG.md': dated(files['CHANGELOG.md'], version, day) };
}

const VERSION = /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/;

function isHigher(version, before) {
  const [numbers, others] = [version, before].map((text) => text.split('.').map(Number));
  const first = numbers.findIndex((number, index) => number !== others[index]);
  return first >= 0 && numbers[first] > others[first];
}

function replaced(name, text, place, version) {
  if (!place.test(text)) throw new Error(`${name} does not tell the version where it did.`);
  return text.replace(place, (_line, head, tail) => `${head}${version}${tail}`);
}

/** What was unreleased is of the version from now on, and nothing is unreleased. */
function dated(changelog, version, day) {
  if (!notesOf(changelog, 'Unreleased')) throw new Error('CHANGELOG.md tells of nothing that is unreleased.');
  return changelog.replace(UNRELEASED, `## Unreleased\n\n## ${version} – ${day}\n`);
}
const UNRELEASED = /^## Unreleased\n/m;

/**
 * What the changelog tells of a version, or of what is unreleased; empty where it tells nothing.
 *
 * @param {string} changelog
 * @param {string} version
 * @returns {string}
 */
export function notesOf(changelog, version) {
  const [, ...sections] = changelog.split(/^## /m);
  const section = sections.find((text) => text.split(/[ \n]/, 1)[0] === version);
  return section?.slice(section.indexOf('\n')).trim() ?? '';
}
