import { choice, list, object, optional, text } from '#libs/hypermedia';

const STATES = ['none', 'flag', 'unknown', 'partial', 'alternative', 'full'] as const;

export const ranges = list(
  object({
    from: text('66', { title: 'The first release' }),
    to: optional(text('84', { title: 'The last release; absent: up to the newest' })),
    state: choice(STATES, 'full', { title: 'What these releases have' }),
  }),
  { title: 'Neighbouring releases that have the same, in version order' },
);

export const baselineStatus = choice(['high', 'low', 'false'], 'high', {
  title: 'Widely available, newly available, or neither',
});
export const baselineDates = {
  lowDate: optional(
    text('2020-07-28', { title: 'The day it became newly available; after ≤ where only a bound is known' }),
  ),
  highDate: optional(text('2023-01-28', { title: 'The day 30 months later, when it is widely available' })),
};
