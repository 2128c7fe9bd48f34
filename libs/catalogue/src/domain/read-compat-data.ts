import { compareVersions, isNumbered } from '#libs/compat';
import type { BrowserRecord, KeyRecord, ReleaseRecord } from './edition-contents.js';
import { JsonNode } from './json-node.js';
import { by } from './order.js';
import type { Flag, Statement } from './statement.js';

/** What BCD's data.json holds, in the order in which editions keep it. */
export interface CompatData {
  readonly browsers: readonly BrowserRecord[];
  readonly keys: readonly KeyRecord[];
}

export const COMPAT_DATA = '@mdn/browser-compat-data';

/** Refuses with MalformedPackage what is not BCD's data. */
export function readCompatData(json: unknown): CompatData {
  const root = JsonNode.root(COMPAT_DATA, json);
  const browsers = root
    .member('browsers')
    .members()
    .map(readBrowser)
    .sort(by(({ id }) => id));
  const ordinals = new Map(browsers.map(({ id }, ordinal) => [id, ordinal]));
  const keys = [...readKeys(root, '', ordinals)].sort(by(({ key }) => key));
  if (keys.length === 0) root.refuse('a tree of compat keys');

  return { browsers, keys };
}

function readBrowser([id, node]: readonly [string, JsonNode]): BrowserRecord {
  const upstream = node.optional('upstream')?.text();
  return {
    id,
    name: node.member('name').text(),
    type: node.member('type').oneOf(['desktop', 'mobile', 'xr', 'server']),
    ...(upstream && { upstream }),
    releases: node
      .member('releases')
      .members()
      .filter(([version]) => isNumbered(version))
      .map(readRelease)
      .sort((left, right) => compareVersions(left.version, right.version)),
  };
}

function readRelease([version, node]: readonly [string, JsonNode]): ReleaseRecord {
  const [date, engine, engineVersion, notes] = ['release_date', 'engine', 'engine_version', 'release_notes'].map(
    (name) => node.optional(name),
  );
  return {
    version,
    status: node.member('status').text(),
    ...(date && { date: date.matching(DAY, 'a day') }),
    ...(engine && { engine: engine.text() }),
    ...(engineVersion && { engineVersion: engineVersion.text() }),
    ...(notes && { notes: notes.text() }),
  };
}

function* readKeys(node: JsonNode, path: string, browsers: ReadonlyMap<string, number>): Generator<KeyRecord> {
  for (const [name, child] of node.members()) {
    if (name === '__compat') yield readKey(path, child, browsers);
    else if (path || !NO_KEYS.has(name)) yield* readKeys(child, path ? `${path}.${name}` : name, browsers);
  }
}

function readKey(key: string, node: JsonNode, browsers: ReadonlyMap<string, number>): KeyRecord {
  const description = node.optional('description')?.text();
  const mdnUrl = node.optional('mdn_url')?.text();
  const status = node.optional('status');
  const isIt = (name: string) => status?.optional(name)?.boolean() ?? false;
  return {
    key,
    ...(description && { description }),
    ...(mdnUrl && { mdnUrl }),
    specUrls: node.optional('spec_url')?.texts() ?? [],
    experimental: isIt('experimental'),
    standardTrack: isIt('standard_track'),
    deprecated: isIt('deprecated'),
    statements: readSupport(node.member('support'), browsers),
  };
}

function readSupport(node: JsonNode, browsers: ReadonlyMap<string, number>): readonly (readonly Statement[])[] {
  const statements = Array.from(browsers, (): readonly Statement[] => []);
  for (const [browser, said] of node.members()) {
    const ordinal = browsers.get(browser) ?? said.refuse('about a browser of the package');
    statements[ordinal] = said.oneOrMore().map(readStatement);
  }
  return statements;
}

function readStatement(node: JsonNode): Statement {
  const added = node.member('version_added');
  const removed = node.optional('version_removed');
  const prefix = node.optional('prefix')?.text();
  const alternativeName = node.optional('alternative_name')?.text();
  return {
    ...(!added.isFalse() && { versionAdded: added.matching(BOUND, 'false or a version') }),
    ...(removed && { versionRemoved: removed.matching(BOUND, 'a version') }),
    partialImplementation: node.optional('partial_implementation')?.boolean() ?? false,
    ...(prefix && { prefix }),
    ...(alternativeName && { alternativeName }),
    flags: node.optional('flags')?.items().map(readFlag) ?? [],
    notes: node.optional('notes')?.texts() ?? [],
  };
}

function readFlag(node: JsonNode): Flag {
  const valueToSet = node.optional('value_to_set')?.text();
  return { type: node.member('type').text(), name: node.member('name').text(), ...(valueToSet && { valueToSet }) };
}

/** Members of the document that hold no compat keys. */
const NO_KEYS = new Set(['__meta', 'browsers']);
const DAY = /^\d{4}-\d\d-\d\d$/;
const BOUND = /^(preview|≤?\d+(\.\d+)*)$/;
