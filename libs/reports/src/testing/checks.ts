import type { CheckItem, Check } from '../check.js';

const CARD = 'src/card.css';

/** Below the line, in two places. */
export const backdropFilter: CheckItem = {
  ...{ id: 'css.properties.backdrop-filter', kind: 'key', name: 'css.properties.backdrop-filter' },
  ...{ feature: 'backdrop-filter', asked: ['property backdrop-filter'] },
  ...{ outcome: 'fail', verdict: 'unsafe', reason: 'below-line' },
  explanation: '89.9895 % is 5.0105 below the line of 95: Safari on iOS 9 to 17.6 costs 7.4611.',
  shares: { full: 89.9895, partial: 8.4013, none: 0.8864, unknown: 0.7229, distance: -5.0105 },
  blockers: [
    { browser: 'safari_ios', name: 'Safari on iOS', from: '9', to: '17.6', state: 'alternative', share: 7.4611 },
    { browser: 'firefox', name: 'Firefox', to: '102', state: 'none', share: 0.6842 },
    { browser: 'edge', name: 'Edge', from: '17', to: '17', state: 'alternative', share: 0.1 },
    { browser: 'chrome', name: 'Chrome', to: '75', state: 'none', share: 0.0022 },
  ],
  found: 3,
  places: [
    { file: CARD, line: 2, column: 9, endLine: 2, endColumn: 24 },
    { file: CARD, line: 8, column: 5, endLine: 9, endColumn: 2 },
  ],
};

/** Within what is unknown. */
export const dialog: CheckItem = {
  ...{ id: 'dialog', kind: 'feature', name: '<dialog>', outcome: 'undecided', verdict: 'undecided' },
  ...{ reason: 'line-within-unknown', explanation: '94.8 % may be 95.6: the line of 95 lies within what is unknown.' },
  shares: { full: 94.8, partial: 0, none: 4.4, unknown: 0.8, distance: -0.2 },
  blockers: [],
};

/** Below the line, and waived. */
export const popover: CheckItem = {
  ...{ id: 'popover', kind: 'feature', name: 'Popover', outcome: 'pass', verdict: 'unsafe', reason: 'below-line' },
  explanation: '90 % is 5 below the line of 95: Firefox up to 124 costs 3.',
  shares: { full: 90, partial: 0, none: 10, unknown: 0, distance: -5 },
  blockers: [{ browser: 'firefox', name: 'Firefox', to: '124', state: 'none', share: 3 }],
  adoption: {
    ...{ id: '0199f0c2-ad0b-7d2e-8f3a-4b5c6d7e8f90', state: 'approved', excuses: true },
    waiver: { reason: 'Menus fall back to a page | @team', until: '2027-03-31' },
  },
};

export const grid: CheckItem = {
  ...{ id: 'grid', kind: 'feature', name: 'Grid', outcome: 'pass', verdict: 'safe', reason: 'reaches-line' },
  explanation: '99.2771 % reaches the line of 95.',
  shares: { full: 99.2771, partial: 0, none: 0, unknown: 0.7229, distance: 4.2771 },
};

export const misspelt: CheckItem = {
  ...{ id: 'gird', kind: 'unknown', outcome: 'undecided', verdict: 'unknown-id', reason: 'unknown-id' },
  explanation: 'Nothing goes by the name gird; it may mean grid.',
  suggestions: ['grid'],
};

export const misplaced: CheckItem = {
  ...{ id: 'css.selectors.has', kind: 'unknown', outcome: 'undecided', verdict: 'unknown-id', reason: 'another-kind' },
  explanation: 'css.selectors.has is a key: name it among the keys.',
  suggestions: ['css.selectors.has'],
};

export const split: CheckItem = {
  ...{ id: 'layout', kind: 'split', outcome: 'undecided', verdict: 'undecided', reason: 'split-id' },
  explanation: 'layout has become grid and flexbox: name what you mean.',
  targets: ['grid', 'flexbox'],
};

/** A check of these items, as it was answered. */
export function checkOf(...items: readonly CheckItem[]): Check {
  const count = (outcome: CheckItem['outcome']): number => items.filter((item) => item.outcome === outcome).length;
  const [failed, undecided] = [count('fail'), count('undecided')];
  return {
    ...{ id: '0199f0c2-c0de-7d2e-8f3a-4b5c6d7e8f90', siteId: '0199f0c2-517e-7d2e-8f3a-4b5c6d7e8f90', site: 'Shop' },
    ...{ createdAt: '2026-11-25T02:50:00.123Z' },
    verdict: failed > 0 ? 'fail' : undecided > 0 ? 'undecided' : 'pass',
    ...{ snapshotId: '0199f0c2-9b5c-7d2e-8f3a-4b5c6d7e8f90', from: '2026-10-01', to: '2026-10-31' },
    ...{ editionId: '0199f0c2-7a3b-7b0c-8d1e-2f3a4b5c6d7e', policyVersion: 2, threshold: 95 },
    counts: { items: items.length, passed: items.length - failed - undecided, failed, undecided },
    items,
  };
}
