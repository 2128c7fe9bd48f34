import type { CheckItem, Check, Place } from './check.js';
import { excuse, itemSentence, itemTitle, tellable } from './item-words.js';

/** The check as a SARIF 2.1.0 log: a result for each place of what is not safe. What is safe needs no result. */
export const toSarif = (check: Check): string => JSON.stringify(logOf(check));

const logOf = (check: Check) => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 'Plimsoll', rules: RULES } },
      automationDetails: { id: `plimsoll/${check.siteId}/`, description: { text: `Plimsoll, ${check.site}` } },
      invocations: [{ executionSuccessful: true, endTimeUtc: check.createdAt }],
      columnKind: 'utf16CodeUnits',
      results: tellable(check.items).flatMap(resultsOf),
      properties: {
        ...{ verdict: check.verdict, checkId: check.id, threshold: check.threshold },
        ...{ snapshotId: check.snapshotId, editionId: check.editionId },
      },
    },
  ],
});

const rule = (id: string, short: string, full: string, level: string) => ({
  id,
  shortDescription: { text: short },
  fullDescription: { text: full },
  help: { text: full },
  defaultConfiguration: { level },
});

const RULES = [
  rule(
    'unsafe',
    'Too many visitors lack it',
    'The share of the audience’s visits that supports it is below the line of the site’s policy, whatever is true of the visits of which nothing is known.',
    'error',
  ),
  rule(
    'undecided',
    'Whether enough visitors have it cannot be told',
    'The line lies within what is not known, the snapshot is not trusted, or the id stands for several features now.',
    'warning',
  ),
  rule('unknown-id', 'Nothing goes by this name', 'The edition of the catalogue has nothing of this name.', 'warning'),
  rule(
    'not-checked',
    'The linter has not looked',
    'The linter could not parse the file, or did not run its Baseline rule: what is used there is not known.',
    'error',
  ),
];

const LEVELS = { fail: 'error', undecided: 'warning', pass: 'note' } as const;

function resultsOf(item: CheckItem): object[] {
  const { id, kind, verdict, reason, outcome, adoption, shares, places = [] } = item;
  const result = {
    ruleId: verdict,
    ruleIndex: RULES.findIndex((each) => each.id === verdict),
    level: LEVELS[outcome],
    message: { text: `${itemTitle(item)}: ${itemSentence(item)}` },
    ...(adoption?.excuses && {
      suppressions: [{ kind: 'external', status: 'accepted', justification: excuse(adoption) }],
    }),
    properties: { id, kind, reason, ...shares },
  };
  const logicalLocations = [{ name: id, kind: 'member' }];
  if (places.length === 0) return [{ ...result, locations: [{ logicalLocations }] }];
  return places.map((place) => ({ ...result, locations: [{ physicalLocation: locationOf(place), logicalLocations }] }));
}

function locationOf({ file, line, column, endLine, endColumn }: Place): object {
  const region =
    line === undefined
      ? {}
      : {
          region: {
            startLine: line,
            ...(column !== undefined && { startColumn: column }),
            ...(endLine !== undefined && endLine >= line && { endLine }),
            ...(endColumn !== undefined && isAfter({ line, column, endLine, endColumn }) && { endColumn }),
          },
        };
  return { artifactLocation: artifactOf(file), ...region };
}

interface Stretch {
  readonly line: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn: number;
}

/** A linter that knows no end says one before the beginning. */
const isAfter = ({ line, column = 1, endLine = line, endColumn }: Stretch): boolean =>
  endLine > line || (endLine === line && endColumn >= column);

/** Whole paths as file URIs, pages as they are, the rest from the repository's root on. */
function artifactOf(file: string): { readonly uri: string; readonly uriBaseId?: string } {
  if (/^[a-z][a-z+.-]+:\/\//i.test(file) && URL.canParse(file)) return { uri: new URL(file).href };
  const path = file.split('/').map(encodeURIComponent).join('/');
  if (file.startsWith('/')) return { uri: `file://${path}` };
  if (/^[a-z]:\//i.test(file)) return { uri: `file:///${path.replace('%3A', ':')}` };
  return { uri: path, uriBaseId: '%SRCROOT%' };
}
