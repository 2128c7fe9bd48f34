import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CountedHere, type CountedRows, countedRows, CreateAudience, ImportSnapshot } from '#libs/audiences';
import { SAMPLE } from '#libs/kernel';
import { seedAdditions } from './additions.js';
import { forgetDemo, seedRecords } from './records.js';
import { october, september } from './shop-exports.js';
import { seedShopSite } from './shop-site.js';
import { worldSnapshots } from './world.js';

interface DemoSnapshot {
  readonly audienceId: string;
  readonly from: string;
  readonly to: string;
  readonly rows: () => CountedRows;
  readonly id?: string;
}

/**
 * Fills the workspace in context with audiences, and a site, worth looking at, under the ids that examples show. What an earlier
 * call that was killed has left there is done anew.
 */
export async function seedDemo(
  app: INestApplicationContext,
  tell: (done: number, total: number) => void,
): Promise<void> {
  const commands = app.get(CommandBus);
  await forgetDemo(app);
  for (const { id, ...described } of AUDIENCES) await commands.execute(new CreateAudience(described, id));
  const snapshots = demoSnapshots();
  for (const [done, { audienceId, from, to, rows, id }] of snapshots.entries()) {
    tell(done, snapshots.length);
    await commands.execute(new ImportSnapshot(audienceId, { from, to }, new CountedHere(rows()), id));
  }
  await seedAdditions(commands);
  await seedShopSite(commands);
  await seedRecords(app);
}

const AUDIENCES = [
  {
    id: SAMPLE.otherAudience,
    name: 'World',
    description: 'How the world browses, from caniuse’s usage data (CC BY 4.0)',
  },
  { id: SAMPLE.audience, name: 'Shop', description: 'A web shop’s visitors in Europe, from an analytics export' },
] as const;

const demoSnapshots = (): DemoSnapshot[] => [
  {
    ...{ audienceId: SAMPLE.audience, id: SAMPLE.earlierSnapshot, from: '2026-09-01', to: '2026-09-30' },
    rows: september,
  },
  {
    ...{ audienceId: SAMPLE.audience, id: SAMPLE.snapshot, from: '2026-10-01', to: '2026-10-31' },
    rows: october,
  },
  ...worldSnapshots().map(({ from, to, rows }) => ({
    ...{ audienceId: SAMPLE.otherAudience, from, to },
    rows: () => countedRows(rows),
  })),
];
