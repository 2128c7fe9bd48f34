import { TERM_BOUNDS } from '../application/site.view.js';
import { BASES, BOUNDS, COUNTS, SCOPES } from '#libs/compat';
import { choice, decimal, id, instant, integer, object, optional, shape, text, url } from '#libs/hypermedia';
import { AUDIENCE, SITE } from './examples.js';

export const actor = object({
  id: text('key:0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e92', { title: 'Stable, whatever the name becomes' }),
  name: text('Front-end platform', { title: 'What people knew them by' }),
});

export const THRESHOLD = { title: 'Percent of all visits that must support it', ...TERM_BOUNDS.threshold };
export const COUNTED = { title: 'What is taken for support: full alone, or what is partial, prefixed or renamed too' };
export const DECISIVE = { title: 'Which end of the interval must reach the line: what is sure, or what is possible' };
export const BASIS = { title: 'Which keys of a feature decide: those that give its published support, or all' };
export const WHOSE = { title: 'Who must reach the line: all visits together, or those of each segment too' };
export const MINIMUM_VISITS = {
  title: 'A snapshot with fewer visits decides nothing, nor does a segment',
  ...TERM_BOUNDS.minimumVisits,
};
export const MAXIMUM_AGE = {
  title: 'A snapshot that ended more days ago decides nothing',
  ...TERM_BOUNDS.maximumAgeDays,
};

const terms = {
  threshold: decimal(95, THRESHOLD),
  counts: choice(COUNTS, 'full', COUNTED),
  bound: choice(BOUNDS, 'atLeast', DECISIVE),
  basis: choice(BASES, 'headline', BASIS),
  minimumVisits: optional(integer(1_000, MINIMUM_VISITS)),
  maximumAgeDays: optional(integer(90, MAXIMUM_AGE)),
  segments: choice(SCOPES, 'whole', WHOSE),
};

/** One version of a policy; what was replaced is in the list of all versions only. */
export const policyMembers = {
  ...terms,
  version: integer(1, { title: 'Grows by one with every change of the terms' }),
  changedAt: instant('2026-11-25T09:00:00.000Z', { title: 'Since when it is in force' }),
  changedBy: actor,
};

export const policyShape = shape('Policy', {
  ...policyMembers,
  previous: optional(object(terms, { title: 'The terms that it replaced; absent: it is the first' })),
});

export const siteShape = shape('Site', {
  id: id(SITE),
  name: text('Web shop', { title: 'Name' }),
  url: optional(url('https://shop.example', { title: 'Where it is' })),
  audienceId: id(AUDIENCE, { title: 'The audience whose visits decide' }),
  policy: object(policyMembers, { title: 'What its team decides by' }),
  createdAt: instant('2026-11-25T09:00:00.000Z'),
  updatedAt: instant('2026-11-25T09:00:00.000Z'),
});
