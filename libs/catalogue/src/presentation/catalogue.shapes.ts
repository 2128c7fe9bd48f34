import { SAMPLE } from '#libs/kernel';
import {
  choice,
  day,
  derived,
  flag,
  id,
  instant,
  integer,
  list,
  object,
  optional,
  shape,
  text,
  url,
} from '#libs/hypermedia';

import { additionMembers } from './addition.members.js';
import { baselineDates, baselineStatus, ranges } from './support.members.js';

export const EDITION = SAMPLE.edition;
/** Every collection names its edition, and so does a resource that is shown by itself; one of a collection has no need to. */
export const editionOf = { editionId: id(EDITION, { title: 'The edition of the catalogue that says so' }) };
export const ofEdition = { editionId: derived(optional(editionOf.editionId)) };

/** As other modules show it beside numbers of their own. */
export const baseline = object({ status: baselineStatus, ...baselineDates }, { title: 'Baseline, by web-features' });

export const editionShape = shape('Edition', {
  id: id(EDITION),
  bcdVersion: text('8.1.3', { title: 'Version of @mdn/browser-compat-data' }),
  webFeaturesVersion: text('3.40.0', { title: 'Version of web-features' }),
  importedAt: instant('2026-11-22T22:00:00.000Z'),
  isCurrent: flag(true, { title: 'Whether it answers when no other edition is asked for' }),
  currentSince: optional(instant('2026-11-22T22:00:00.000Z', { title: 'When it was last made the current one' })),
  counts: object({
    browsers: integer(17),
    releases: integer(1648),
    features: integer(1204),
    keys: integer(20647),
    statements: integer(290881),
  }),
  missingKeys: list(text('api.Window.gone'), { title: 'Keys that web-features names and BCD does not have' }),
});

const equals = object(
  { browser: text('webview_android', { title: "BCD's id of the browser" }), version: text('108') },
  { title: 'The upstream release that supports the same' },
);

export const browserType = choice(['desktop', 'mobile', 'xr', 'server'], 'mobile', { title: 'Where it runs' });

const browserMembers = {
  id: text('safari_ios'),
  name: text('Safari on iOS'),
  type: browserType,
  upstream: optional(text('safari', { title: 'The browser whose releases it follows' })),
  releaseCount: integer(59),
  currentVersion: derived(optional(text('27', { title: 'The newest release that is out' }))),
  releases: optional(
    list(object({ version: text('2.0'), releaseDate: optional(day('2025-11-03')), equals }), {
      title: 'Of a custom browser: its releases, each with the upstream one that supports the same up to the next',
    }),
  ),
  aliases: optional(
    list(object({ name: text('LobbyKiosk'), os: optional(text('Android')) }), {
      title: 'Of a custom browser: what analytics call it, on any operating system or on one',
    }),
  ),
  ...additionMembers,
};
export const browserSummaryShape = shape('BrowserSummary', browserMembers);
export const browserShape = shape('Browser', { ...browserMembers, ...ofEdition });

export const RELEASE_STATUSES = ['retired', 'current', 'esr', 'beta', 'nightly', 'exclusive', 'planned'] as const;

const releaseMembers = {
  version: text('15.2'),
  date: optional(text('2021-12-13', { title: 'Day of release' })),
  status: text('retired', { title: RELEASE_STATUSES.join(', ') }),
  engine: optional(text('WebKit')),
  engineVersion: optional(text('612.3.6')),
  equals: optional(equals),
  notes: optional(url('https://developer.apple.com/documentation/safari-release-notes/safari-15_2-release-notes')),
};
export const releaseSummaryShape = shape('ReleaseSummary', releaseMembers);
export const releaseShape = shape('Release', { ...releaseMembers, ...ofEdition });

const groupMembers = {
  id: text('grid'),
  name: text('Grid'),
  parent: optional(text('layout', { title: 'The group that it is in' })),
  featureCount: integer(6, { title: 'Features in the group itself, not in those below it' }),
};
export const groupSummaryShape = shape('GroupSummary', groupMembers);
export const groupShape = shape('Group', { ...groupMembers, ...ofEdition });

export const keySummaryShape = shape('KeySummary', {
  key: text('css.properties.grid'),
  feature: optional(text('grid', { title: 'The feature that it belongs to' })),
  headline: optional(flag(true, { title: "Whether it decides that feature's support" })),
});

const statement = object({
  versionAdded: optional(text('66', { title: 'As BCD writes it: 66, ≤66, preview; absent: never' })),
  versionRemoved: optional(text('90')),
  partialImplementation: flag(false),
  prefix: optional(text('-webkit-')),
  alternativeName: optional(text('webkitGrid')),
  flags: list(
    object({
      type: text('preference'),
      name: text('layout.css.grid.enabled'),
      valueToSet: optional(text('true')),
    }),
  ),
  notes: list(text('Columns only.', { maxLength: 10_000 })),
});

export const keyShape = shape('Key', {
  ...keySummaryShape.members,
  description: optional(text('The <code>grid</code> property')),
  mdnUrl: optional(url('https://developer.mozilla.org/docs/Web/CSS/Reference/Properties/grid')),
  specUrls: list(url('https://drafts.csswg.org/css-grid-2/#grid-shorthand')),
  experimental: flag(false),
  standardTrack: flag(true),
  deprecated: flag(false),
  parent: optional(text('css.properties', { title: 'The nearest part of its path that is a key too' })),
  support: list(object({ browser: text('chrome'), name: text('Chrome'), ranges, statements: list(statement) }), {
    title: 'What each browser has, and the statements that say so',
  }),
  ...ofEdition,
});
