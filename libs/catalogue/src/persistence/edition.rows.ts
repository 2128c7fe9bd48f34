import type { TableRow as Row, TableRows } from '#libs/persistence';
import type { Edition } from '../domain/edition.js';
import type { FeatureRecord } from '../domain/edition-contents.js';
import type { Statement } from '../domain/statement.js';

/** All rows of an edition but its own, each table after those that it refers to. */
export function rowsOf(edition: Edition): readonly TableRows[] {
  const { browsers, groups, features, keys } = edition.contents;
  const table = (name: string, rows: readonly Row[], defaults: Row = {}): TableRows => ({
    table: name,
    defaults: { edition_id: edition.id, ...defaults },
    rows,
  });

  return [
    table(
      'browser',
      browsers.map(({ id, name, type, upstream }, ordinal) => ({ ordinal, id, name, type, upstream })),
    ),
    table(
      'release',
      browsers.flatMap(({ releases }, browser_ordinal) =>
        releases.map(({ version, date, status, engine, engineVersion, notes }, ordinal) => ({
          ...{ browser_ordinal, ordinal, version, release_date: date, status },
          ...{ engine, engine_version: engineVersion, release_notes: notes },
        })),
      ),
    ),
    table(
      'feature_group',
      groups.map(({ id, name, parent }) => ({ id, name, parent_id: parent })),
    ),
    table('feature', features.map(toFeatureRow)),
    table(
      'feature_group_member',
      ofEach(features, ({ groups }) => groups.map((group_id) => ({ group_id }))),
    ),
    table(
      'feature_spec',
      ofEach(features, ({ specs }) => specs.map((url, ordinal) => ({ ordinal, url }))),
    ),
    table(
      'feature_caniuse',
      ofEach(features, ({ caniuse }) => caniuse.map((caniuse_id) => ({ caniuse_id }))),
    ),
    table(
      'feature_redirect',
      ofEach(features, ({ targets }) => targets.map((target_id, ordinal) => ({ ordinal, target_id }))),
    ),
    table('feature_support', ofEach(features, toPublishedRows)),
    table(
      'compat_key',
      keys.map(({ key, description, mdnUrl, specUrls, experimental, standardTrack, deprecated }, ordinal) => ({
        ...{ ordinal, key, description, mdn_url: mdnUrl, spec_urls: specUrls },
        ...{ experimental, standard_track: standardTrack, deprecated },
      })),
    ),
    table('feature_key', toFeatureKeyRows(edition)),
    table(
      'support_statement',
      keys.flatMap(({ statements }, key_ordinal) =>
        statements.flatMap((said, browser_ordinal) =>
          said.map((each, ordinal) => ({ key_ordinal, browser_ordinal, ordinal, ...toStatementRow(each) })),
        ),
      ),
      { partial_implementation: false, notes: [] },
    ),
  ];
}

const toFeatureRow = (feature: FeatureRecord, ordinal: number): Row => {
  const { id, kind, name, description, descriptionHtml, baseline, discouraged } = feature;
  return {
    ...{ ordinal, id, kind, name, description, description_html: descriptionHtml, discouraged },
    ...{ baseline: baseline?.status, baseline_low_date: baseline?.lowDate, baseline_high_date: baseline?.highDate },
  };
};

const toPublishedRows = ({ publishedSupport }: FeatureRecord): readonly Row[] =>
  Object.entries(publishedSupport).map(([browser_id, version]) => ({ browser_id, version }));

const toFeatureKeyRows = ({ index }: Edition): readonly Row[] =>
  index.features.flatMap(({ keys, headlineKeys }, feature_ordinal) => {
    const headline = new Set(headlineKeys);
    return keys.map((key_ordinal) => ({ feature_ordinal, key_ordinal, headline: headline.has(key_ordinal) }));
  });

/** Most statements are one version and nothing else: what a row does not name, it does not send. */
const toStatementRow = (statement: Statement): Row => ({
  version_added: statement.versionAdded,
  version_removed: statement.versionRemoved,
  partial_implementation: statement.partialImplementation || undefined,
  prefix: statement.prefix,
  alternative_name: statement.alternativeName,
  flags: statement.flags.length > 0 ? statement.flags : undefined,
  notes: statement.notes.length > 0 ? statement.notes : undefined,
});

const ofEach = (features: readonly FeatureRecord[], rows: (feature: FeatureRecord) => readonly Row[]): readonly Row[] =>
  features.flatMap((feature, feature_ordinal) => rows(feature).map((row) => ({ feature_ordinal, ...row })));
