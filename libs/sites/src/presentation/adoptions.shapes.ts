import {
  choice,
  derived,
  id,
  instant,
  integer,
  list,
  object,
  optional,
  percentage,
  shape,
  text,
  url,
} from '#libs/hypermedia';
import { FALLBACKS, REVISION, TRANSITIONS } from '../application/adoption.view.js';
import { RISKS } from '../application/verdict.view.js';
import { ADOPTION, EDITION, SITE, SNAPSHOT } from './examples.js';
import { actor } from './sites.shapes.js';
import { approvedKeys, reason, state, verdict, waiver } from './verdicts.shapes.js';

const recorded = object(
  {
    verdict,
    reason,
    full: optional(percentage(89.9895)),
    partial: optional(percentage(8.4013)),
    none: optional(percentage(0.8864)),
    unknown: optional(percentage(0.7229)),
    snapshotId: optional(id(SNAPSHOT, { title: 'The snapshot that was measured; absent: there was none' })),
    editionId: id(EDITION),
    policyVersion: integer(1),
    keys: optional(list(text('css.selectors.has'), { title: 'Of a feature of your own: the keys that it is' })),
  },
  { title: 'What the policy says of it' },
);

export const RATIONALE = { title: 'Why the site wants it', maxLength: 5_000 };
export const FALLBACK = { title: 'What stands in where it is missing' };
export const OWNER = { title: 'Who takes care of the decision', maxLength: 200 };
export const LINKS = { title: 'Where more is told', maxItems: 20 };
export const FEATURE_ID = { title: 'The feature, by web-features’ id', maxLength: 200 };
export const KEY_ID = { title: 'The compat key, by BCD’s name', maxLength: 300 };

const terms = {
  rationale: text('Cards blur what is behind them', RATIONALE),
  fallback: choice(FALLBACKS, 'progressive-enhancement', FALLBACK),
  owner: optional(text('Design system team', OWNER)),
  links: list(object({ href: url('https://adr.example/7'), title: optional(text('ADR 7')) }), LINKS),
};

export const adoptionShape = shape('Adoption', {
  id: id(ADOPTION),
  siteId: id(SITE),
  featureId: optional(text('backdrop-filter', { ...FEATURE_ID })),
  keyId: optional(text('css.properties.backdrop-filter', { ...KEY_ID })),
  state,
  ...terms,
  waiver: optional(waiver),
  approvedKeys: optional(approvedKeys),
  verdict: derived(recorded),
  risk: derived(optional(choice(RISKS, 'no-longer-safe', { title: 'Why it is a risk, where it is one' }))),
  createdAt: instant('2026-11-25T09:00:00.000Z'),
  updatedAt: instant('2026-11-25T09:00:00.000Z'),
});

export const historyShape = shape('HistoryEntry', {
  version: integer(1, { title: 'The version of the adoption that it led to' }),
  transition: choice([...TRANSITIONS, REVISION], 'propose', { title: 'What was done' }),
  from: optional(state),
  to: state,
  at: instant('2026-11-25T09:00:00.000Z'),
  by: actor,
  comment: optional(text('Fine for cards')),
  waiver: optional(waiver),
  previous: optional(object(terms, { title: 'Of a revision: what was said before' })),
  verdict: recorded,
});
