import type { CoreBrowser, Discouraged, FeatureRecord, GroupRecord, PublishedBaseline } from './edition-contents.js';
import { JsonNode } from './json-node.js';
import { by } from './order.js';

/** What web-features' data.json holds, in the order in which editions keep it. */
export interface WebFeatures {
  readonly coreBrowsers: readonly CoreBrowser[];
  readonly groups: readonly GroupRecord[];
  readonly features: readonly FeatureRecord[];
}

export const WEB_FEATURES = 'web-features';

/** Refuses with MalformedPackage what is not web-features' data. */
export function readWebFeatures(json: unknown): WebFeatures {
  const root = JsonNode.root(WEB_FEATURES, json);
  const groups = root
    .member('groups')
    .members()
    .map(readGroup)
    .sort(by(({ id }) => id));
  const features = root
    .member('features')
    .members()
    .map(readFeature)
    .sort(by(({ id }) => id));
  if (features.length === 0) root.member('features').refuse('a list of features');

  const known = { groups: new Set(groups.map(({ id }) => id)), features: new Set(features.map(({ id }) => id)) };
  for (const { id, groups: itsGroups, targets } of features) {
    const node = root.member('features').member(id);
    if (!itsGroups.every((group) => known.groups.has(group))) node.refuse('in groups of the package');
    if (!targets.every((target) => known.features.has(target))) node.refuse('leading to features of the package');
  }
  return { coreBrowsers: root.member('browsers').members().map(readCoreBrowser), groups, features };
}

function readCoreBrowser([id, node]: readonly [string, JsonNode]): CoreBrowser {
  const newest = node.member('releases').items().at(-1) ?? node.member('releases').refuse('a list of releases');
  return { id, newest: newest.member('version').text() };
}

function readGroup([id, node]: readonly [string, JsonNode]): GroupRecord {
  const parent = node.optional('parent')?.text();
  return { id, name: node.member('name').text(), ...(parent && { parent }) };
}

function readFeature([id, node]: readonly [string, JsonNode]): FeatureRecord {
  const kind = node.member('kind').oneOf(['feature', 'moved', 'split']);
  if (kind === 'moved') return redirect(id, kind, [node.member('redirect_target').text()]);
  if (kind === 'split') return redirect(id, kind, node.member('redirect_targets').texts());

  const discouraged = node.optional('discouraged');
  return {
    ...redirect(id, kind, []),
    name: node.member('name').text(),
    description: node.member('description').text(),
    descriptionHtml: node.member('description_html').text(),
    groups: node.optional('group')?.texts() ?? [],
    specs: node.optional('spec')?.texts() ?? [],
    caniuse: node.optional('caniuse')?.texts() ?? [],
    keys: node.optional('compat_features')?.texts() ?? [],
    baseline: readBaseline(node.member('status')),
    publishedSupport: readSupport(node.member('status').member('support')),
    ...(discouraged && { discouraged: readDiscouraged(discouraged) }),
  };
}

/** All that an id has that only leads to other features. */
const redirect = (id: string, kind: FeatureRecord['kind'], targets: readonly string[]): FeatureRecord => ({
  ...{ id, kind, name: id, targets },
  ...{ groups: [], specs: [], caniuse: [], keys: [], publishedSupport: {} },
});

function readBaseline(node: JsonNode): PublishedBaseline {
  const lowDate = node.optional('baseline_low_date')?.matching(DAY_OR_BOUND, 'a day');
  const highDate = node.optional('baseline_high_date')?.matching(DAY_OR_BOUND, 'a day');
  const baseline = node.member('baseline');
  return {
    status: baseline.isFalse() ? 'false' : baseline.oneOf(['high', 'low']),
    ...(lowDate && { lowDate }),
    ...(highDate && { highDate }),
  };
}

const readSupport = (node: JsonNode): Readonly<Record<string, string>> =>
  Object.fromEntries(node.members().map(([browser, version]) => [browser, version.matching(BOUND, 'a version')]));

function readDiscouraged(node: JsonNode): Discouraged {
  const removalDate = node.optional('removal_date')?.text();
  return {
    reason: node.member('reason').text(),
    accordingTo: node.member('according_to').texts(),
    alternatives: node.optional('alternatives')?.texts() ?? [],
    ...(removalDate && { removalDate }),
  };
}

const DAY_OR_BOUND = /^≤?\d{4}-\d\d-\d\d$/;
const BOUND = /^≤?\d+(\.\d+)*$/;
