import { v7 } from 'uuid';
import { Snapshot, type SnapshotState } from '../domain/snapshot.js';

/** What a snapshot has beside, whose visits are told apart by country. */
export const BY_COUNTRY: Pick<SnapshotState, 'dimension'> = {
  dimension: {
    name: 'Country',
    segments: [
      {
        ...{ value: 'DE', visits: { mapped: 20.5, approximated: 4, unknown: 7.25, bot: 100 } },
        shares: [{ browser: 'chrome', release: '154', visits: 24.5 }],
      },
      {
        ...{ value: 'FR', visits: { mapped: 10, approximated: 0, unknown: 0, bot: 0 } },
        shares: [{ browser: 'safari_ios', release: '17.4', visits: 10 }],
      },
    ],
  },
};

/** A snapshot of October 2026 with a row of each outcome. */
export const snapshotOf = (audienceId: string, changed: Partial<SnapshotState> = {}): Snapshot =>
  Snapshot.import({
    id: v7(),
    audienceId,
    editionId: v7(),
    period: { from: '2026-10-01', to: '2026-10-31' },
    file: { format: 'table', columns: { visits: 'Sessions', browser: 'Browser' }, ignored: ['Date'], totalsLeftOut: 1 },
    visits: { mapped: 30.5, approximated: 4, unknown: 7.25, bot: 100 },
    rows: { mapped: 3, approximated: 1, unknown: 2, bot: 1 },
    shares: [
      { browser: 'chrome', release: '154', visits: 24.5 },
      { browser: 'safari_ios', release: '17.4', visits: 10 },
    ],
    names: [
      {
        ...{ name: 'Chrome', version: '154.0', os: 'Windows', osVersion: '11' },
        ...{ outcome: 'mapped', reason: 'known-release', browser: 'chrome', release: '154', visits: 20.5, count: 2 },
      },
      {
        ...{ name: 'Chrome', version: '999' },
        ...{ outcome: 'approximated', reason: 'newer-than-known', browser: 'chrome', release: '154' },
        ...{ visits: 4, count: 1 },
      },
      {
        ...{ name: 'Safari', version: '17.4', os: 'iOS' },
        ...{ outcome: 'mapped', reason: 'known-release', browser: 'safari_ios', release: '17.4', visits: 10, count: 1 },
      },
      { name: 'UC Browser', outcome: 'unknown', reason: 'browser-without-data', visits: 6.25, count: 1 },
      { name: 'Chrome', outcome: 'unknown', reason: 'no-version', browser: 'chrome', visits: 1, count: 1 },
      { name: '(bot)', outcome: 'bot', reason: 'bot', visits: 100, count: 1 },
    ],
    ...changed,
  });
