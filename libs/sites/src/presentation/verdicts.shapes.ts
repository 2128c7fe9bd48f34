import { baseline } from '#libs/catalogue/contract';
import { STATE_NAMES, VERDICTS } from '#libs/compat';
import { choice, day, decimal, flag, id, list, object, optional, percentage, shape, text } from '#libs/hypermedia';
import { REASONS, RISKS, STATES } from '../application/verdict.view.js';
import { ADOPTION, AUDIENCE, EDITION, SITE, SNAPSHOT } from './examples.js';
import { policyMembers } from './sites.shapes.js';

/** What every verdict names, so that it can be had again. */
export const grounds = {
  siteId: id(SITE, { title: 'The site' }),
  audienceId: id(AUDIENCE, { title: 'The audience whose visits decide' }),
  snapshotId: id(SNAPSHOT, { title: 'The snapshot that was measured' }),
  from: day('2026-10-01', { title: 'The first day that it counted' }),
  to: day('2026-10-31', { title: 'The last day that it counted' }),
  editionId: id(EDITION, { title: 'The edition of the catalogue that it was measured by' }),
  visits: decimal(46_481, { title: 'Every visit that is not of a bot: the whole that the percentages are of' }),
  policy: object(policyMembers, { title: 'The version of the policy that was in force' }),
  segment: optional(text('BR', { title: 'Of one segment alone: which' })),
  passedOver: optional(
    list(text('(not set)'), { title: 'With segments=each: segments with too few visits to decide' }),
  ),
};

export const verdict = choice(VERDICTS, 'unsafe', { title: 'What the policy says' });
export const reason = choice(REASONS, 'below-line', {
  title: 'Why, as one of the codes of docs/explanation/coverage-model.md',
});
export const state = choice(STATES, 'proposed', { title: 'How far the decision has come' });
export const waiver = object(
  {
    reason: text('The polyfill ships in December', { title: 'Why it may be used all the same' }),
    until: day('2026-12-31', { title: 'The last day on which it may' }),
  },
  { title: 'Leave to use for some time what is not safe' },
);

export const approvedKeys = list(text('css.selectors.has'), {
  title: 'Of a feature of your own: the keys that were approved. The approval holds for no others',
});

const distance = decimal(-5.0105, { title: 'Points that the share which decides is above the line, or below it' });
const decidedBy = optional(
  text('BR', { title: 'With segments=each: the segment that decides, being worse than all visits together' }),
);
const shares = {
  full: percentage(89.9895, { title: 'Visits whose release has it without reserve' }),
  partial: percentage(8.4013, { title: 'In part, or under a prefix or another name' }),
  none: percentage(0.8864, { title: 'Not at all, or behind a flag' }),
  unknown: percentage(0.7229, { title: 'Of no known release, or of one that the data says nothing of' }),
  atLeast: percentage(89.9895, { title: 'What surely has it: full' }),
  atMost: percentage(90.7123, { title: 'What may have it: full and unknown' }),
};
const facts = {
  feature: optional(text('backdrop-filter', { title: 'Of a key: the feature that it belongs to' })),
  baseline: optional(baseline),
  discouraged: optional(flag(false, { title: 'Of a feature: whether developers are formally advised against it' })),
};
const decided = object(
  { id: id(ADOPTION), state },
  {
    title: 'The site’s decision about it or, of a key, about its feature, if there is one: the one that is in force',
  },
);
const subject = {
  id: text('backdrop-filter', { title: "web-features' id of the feature, or BCD's name of the key" }),
  name: text('backdrop-filter'),
};

export const verdictShape = shape('Verdict', {
  kind: choice(['feature', 'key'], 'feature', { title: 'What it is the verdict on' }),
  ...{ ...subject, verdict, reason, distance, ...shares, ...facts },
  adoption: optional(decided),
  decidedBy,
});

const counted = {
  visits: decimal(3468, { title: 'Visits' }),
  share: percentage(7.4611, { title: 'What percentage of all visits they are' }),
};
const range = {
  from: optional(text('9', { title: 'The first release; absent: there is no older one' })),
  to: text('17.6', { title: 'The last release' }),
  state: choice(STATE_NAMES, 'alternative', { title: 'What these releases have' }),
  ...counted,
};
const browser = { browser: text('safari_ios', { title: "BCD's id of the browser" }), name: text('Safari on iOS') };
const { full, partial, none, unknown } = shares;
const browsers = list(object({ ...browser, ...counted, full, partial, none, unknown, ranges: list(object(range)) }), {
  title: 'The browsers that were seen, most visited first',
});

/** A split id has no verdict: only then what is measured is missing. */
export const explainedVerdictShape = shape('ExplainedVerdict', {
  kind: choice(['feature', 'key', 'split'], 'feature', { title: 'A split id has no verdict: see its targets' }),
  ...subject,
  verdict: optional(verdict),
  reason: optional(reason),
  explanation: optional(
    text('90 % is 5 below the line of 95: Safari on iOS 9 to 17.6 (prefixed or renamed) costs 7.5.', {
      title: 'The reason in a sentence',
    }),
  ),
  distance: optional(distance),
  full: optional(full),
  partial: optional(partial),
  none: optional(none),
  unknown: optional(unknown),
  atLeast: optional(shares.atLeast),
  atMost: optional(shares.atMost),
  ...{ ...facts, adoption: optional(decided), ...grounds },
  blockers: optional(
    list(object({ ...browser, ...range }), { title: 'The seen releases without full support, most visited first' }),
  ),
  browsers: optional(browsers),
  decidedBy,
  deciding: optional(
    object(
      {
        segment: text('BR'),
        visits: decimal(10_000, { title: 'The whole that its percentages are of' }),
        ...shares,
        blockers: list(object({ ...browser, ...range })),
      },
      { title: 'The coverage of the segment that decides' },
    ),
  ),
  unidentified: optional(object(counted, { title: 'Visits of no known release: unknown, and no blocker' })),
  targets: optional(list(text('grid'), { title: 'Of a split id: the features that it has become' })),
});

export const riskShape = shape('Risk', {
  risk: choice(RISKS, 'no-longer-safe', { title: 'What the risk is' }),
  kind: optional(choice(['feature', 'key'], 'feature', { title: 'What it is a verdict on' })),
  id: subject.id,
  name: optional(subject.name),
  ...{ verdict, reason },
  distance: optional(distance),
  full: optional(full),
  partial: optional(partial),
  none: optional(none),
  unknown: optional(unknown),
  adoption: decided,
  owner: optional(text('Design system team', { title: 'Who takes care of the decision' })),
  waiver: optional(waiver),
  decidedBy,
});
