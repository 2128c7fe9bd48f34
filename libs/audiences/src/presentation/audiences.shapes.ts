import { SAMPLE } from '#libs/kernel';
import {
  choice,
  decimal,
  flag,
  id,
  instant,
  day,
  integer,
  list,
  object,
  optional,
  shape,
  text,
} from '#libs/hypermedia';

export const AUDIENCE = SAMPLE.audience;
export const SNAPSHOT = SAMPLE.snapshot;
const EDITION = SAMPLE.edition;

export const OUTCOMES = ['mapped', 'approximated', 'unknown', 'bot'] as const;
const FORMATS = [
  ...(['ga4-exploration', 'ga4-report', 'caniuse-csv', 'matomo-csv', 'matomo-json', 'plausible-csv'] as const),
  ...(['plausible-json', 'umami-json', 'cloudflare-json', 'browserslist-stats', 'access-log', 'user-agents'] as const),
  'table',
] as const;
const outcome = choice(OUTCOMES, 'mapped', { title: 'What became of it' });
const reason = text('known-release', { title: 'Why, as one of the codes of docs/reference/mapping-reasons.md' });
const browser = optional(text('chrome_android', { title: 'BCD’s id of the browser, where it is known' }));
const release = optional(text('154', { title: 'BCD’s version of the release, where it is mapped or approximated' }));

export const audienceShape = shape('Audience', {
  id: id(AUDIENCE),
  name: text('Shop, Europe', { title: 'Name' }),
  description: optional(text('Visitors of the web shop in EU countries', { title: 'Description' })),
  createdAt: instant('2026-11-22T22:00:00.000Z'),
  updatedAt: instant('2026-11-22T22:00:00.000Z'),
});

const totals = (title: string) =>
  object(
    {
      total: decimal(1368.5, { title: 'All of them' }),
      mapped: decimal(1290.5, { title: 'To a known release' }),
      approximated: decimal(12, { title: 'To the newest known release, being newer' }),
      unknown: decimal(42, { title: 'To none' }),
      bots: decimal(24, { title: 'Of programs; they count in no coverage' }),
    },
    { title },
  );

const snapshotMembers = {
  id: id(SNAPSHOT),
  audienceId: id(AUDIENCE),
  editionId: id(EDITION, { title: 'The edition whose releases the visits were mapped to' }),
  from: day('2026-10-01', { title: 'First day' }),
  to: day('2026-10-31', { title: 'Last day, included' }),
  createdAt: instant('2026-11-22T22:00:00.000Z'),
  revision: integer(1, { title: '1 as it was imported, one more for each time it was remapped' }),
  isLatest: flag(true, { title: 'Whether no later revision was made of it' }),
  visits: totals('Visits by what became of them'),
  rows: totals('Rows of the import by what became of them'),
  dimension: optional(text('Country', { title: 'What its visits can be told apart by, as the import called it' })),
};

export const snapshotSummaryShape = shape('SnapshotSummary', snapshotMembers);

export const snapshotShape = shape('Snapshot', {
  ...snapshotMembers,
  reasons: list(object({ outcome, reason, visits: decimal(1290.5), rows: integer(118) }), {
    title: 'Why rows ended as they did, most visits first',
  }),
  largestUnknown: list(object({ name: text('UC Browser'), visits: decimal(31) }), {
    title: 'What was not mapped, most visits first',
  }),
  segments: optional(
    list(object({ value: text('DE'), visits: totals('Visits by what became of them') }), {
      title: 'Of one with a dimension: its segments, most visits first; together they are the whole',
    }),
  ),
  file: optional(
    object(
      {
        format: choice(FORMATS, 'ga4-exploration', { title: 'What it was read as, told by its content' }),
        compression: optional(choice(['gzip'], 'gzip', { title: 'How it was packed' })),
        columns: object(
          {
            visits: text('Sessions'),
            userAgent: optional(text('User agent')),
            browser: optional(text('Browser')),
            version: optional(text('Browser version')),
            os: optional(text('Operating system')),
            osVersion: optional(text('OS version')),
            segment: optional(text('Country')),
          },
          { title: 'The header of the column, or the name of the member, that each was read from' },
        ),
        ignored: list(text('Total users'), { title: 'Headers of columns that were passed over' }),
        totalsLeftOut: integer(1, { title: 'Rows that only sum up others' }),
        rowsRejected: optional(integer(3, { title: 'Rows that could not be read, and were left out' })),
        linesPassedOver: optional(integer(12, { title: 'Of a log: lines that are no view of a page' })),
      },
      { title: 'Of a file: how it was read' },
    ),
  ),
  hint: optional(
    text('97.3 % of the visits are unknown, most of them by the reason no-version.', {
      title: 'Where most is unknown: why, and which column would tell more',
    }),
  ),
});

export const rowShape = shape('SnapshotRow', {
  name: text('Chrome', { title: 'As the import wrote it; a user agent is named by what was read from it' }),
  version: optional(text('154.0')),
  os: optional(text('Android')),
  osVersion: optional(text('14')),
  browser,
  release,
  outcome,
  reason,
  visits: decimal(1234),
  rows: integer(1, { title: 'How many rows of the import it stands for' }),
  segment: optional(text('DE', { title: 'Of a snapshot with a dimension: the segment that they belong to' })),
});

export const unknownNameShape = shape('UnknownName', {
  name: text('UC Browser', { title: 'As imports wrote it; a user agent is named by what was read from it' }),
  reasons: list(text('browser-without-data'), { title: 'Why no release was found, as codes' }),
  visits: decimal(1234, { title: 'Visits of all snapshots together' }),
  rows: integer(12, { title: 'How many rows of imports it stands for' }),
  snapshots: integer(3, { title: 'How many snapshots have it' }),
  lastSeen: day('2026-10-31', { title: 'Last day of the latest snapshot that has it' }),
});

export const mappingsShape = shape('Mappings', {
  editionId: id(EDITION, { title: 'The edition whose releases the rows were mapped to' }),
  items: list(
    object({
      outcome,
      browser,
      version: optional(text('154.0', { title: 'The version as it was read' })),
      release,
      reason,
    }),
    { title: 'What would become of each row, in their order' },
  ),
});
