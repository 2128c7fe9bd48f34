import {
  choice,
  day,
  decimal,
  flag,
  id,
  instant,
  integer,
  list,
  object,
  optional,
  percentage,
  shape,
  text,
} from '#libs/hypermedia';
import { FAIL_ON, ITEM_VERDICTS, OUTCOMES, TOOLS } from '../application/check.view.js';
import { STATES } from '../application/verdict.view.js';
import { ADOPTION, AUDIENCE, CHECK, EDITION, SITE, SNAPSHOT } from './examples.js';
import { actor } from './sites.shapes.js';
import { approvedKeys, waiver } from './verdicts.shapes.js';

const outcome = choice(OUTCOMES, 'fail', { title: 'Whether it passes' });

const summary = {
  id: id(CHECK),
  siteId: id(SITE, { title: 'The site whose policy it was held against' }),
  site: text('Shop', { title: 'What the site was called' }),
  createdAt: instant('2026-11-25T02:50:00.000Z'),
  createdBy: actor,
  tool: choice(TOOLS, 'eslint', { title: 'What the list came from' }),
  verdict: outcome,
  failOn: list(choice(FAIL_ON, 'unsafe'), { title: 'Which verdicts were asked to fail' }),
  pinned: flag(false, { title: 'Whether snapshot and edition were named, rather than the newest' }),
  audienceId: id(AUDIENCE),
  snapshotId: id(SNAPSHOT, { title: 'The snapshot that was measured' }),
  from: day('2026-10-01', { title: 'The first day that it counted' }),
  to: day('2026-10-31', { title: 'The last' }),
  editionId: id(EDITION, { title: 'The edition of the catalogue that it was measured by' }),
  policyVersion: integer(2, { title: 'The version of the policy that was in force' }),
  threshold: percentage(95, { title: 'Its line' }),
  counts: object({ items: integer(3), passed: integer(1), failed: integer(1), undecided: integer(1) }),
};

export const checkSummaryShape = shape('CheckSummary', summary);

const place = {
  file: text('src/card.css'),
  line: optional(integer(2, { title: 'From 1' })),
  column: optional(integer(9, { title: 'From 1' })),
  endLine: optional(integer(2)),
  endColumn: optional(integer(24)),
};

const item = {
  id: text('css.properties.backdrop-filter', { title: 'The feature or key, or what was named where there is none' }),
  kind: choice(['feature', 'key', 'split', 'unknown', 'unchecked'], 'key'),
  name: optional(text('css.properties.backdrop-filter')),
  feature: optional(text('backdrop-filter', { title: 'Of a key: the feature that it belongs to' })),
  keys: optional(list(text('css.selectors.has'), { title: 'Of a feature of your own: the keys that it is' })),
  asked: optional(list(text('property backdrop-filter'), { title: 'How it was named, where not by its id' })),
  outcome,
  verdict: choice(ITEM_VERDICTS, 'unsafe', { title: 'What the policy says of it' }),
  reason: text('below-line', { title: 'Why, as a code' }),
  explanation: text('89.9895 % is 5.0105 below the line of 95: Safari on iOS 9 to 17.6 costs 7.4611.'),
  shares: optional(
    object({
      full: percentage(89.9895),
      partial: percentage(8.4013),
      none: percentage(0.8864),
      unknown: percentage(0.7229),
      distance: decimal(-5.0105, { title: 'Points above the line, or below it' }),
    }),
  ),
  decidedBy: optional(text('BR', { title: 'The segment that decides, being worse than all visits together' })),
  blockers: optional(
    list(
      object({
        browser: text('safari_ios'),
        name: text('Safari on iOS'),
        from: optional(text('9')),
        to: text('17.6'),
        state: text('alternative'),
        share: percentage(7.4611),
      }),
      { title: 'Where it is not safe: what costs most, at most five' },
    ),
  ),
  adoption: optional(
    object(
      {
        id: id(ADOPTION),
        state: choice(STATES, 'approved'),
        waiver: optional(waiver),
        approvedKeys: optional(approvedKeys),
        excuses: flag(false, { title: 'Whether it passes by this, though it is not safe' }),
      },
      { title: 'The site’s decision about it, or about its feature' },
    ),
  ),
  suggestions: optional(list(text('grid'), { title: 'Of something unknown: what it may have meant' })),
  targets: optional(list(text('grid'), { title: 'Of a split id: what it has become' })),
  found: optional(integer(3, { title: 'How often a tool found it' })),
  places: optional(list(object(place), { title: 'Where, the first hundred times' })),
};

export const checkShape = shape('Check', {
  ...summary,
  items: list(object(item), { title: 'One for each thing named' }),
});
