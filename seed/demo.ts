import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  CountedHere,
  type CountedRows,
  countedRows,
  CreateAudience,
  ImportSnapshot,
  ListAudiences,
  readAnalyticsFile,
} from '#libs/audiences';
import { packageRoot } from '#libs/http';
import { DomainError } from '#libs/kernel';
import { seedShopSite } from './shop-site.js';
import { worldSnapshots } from './world.js';

interface DemoSnapshot {
  readonly audience: keyof typeof AUDIENCES;
  readonly from: string;
  readonly to: string;
  readonly rows: () => CountedRows;
}

const AUDIENCES = {
  World: 'How the world browses, from caniuse’s usage data (CC BY 4.0)',
  Shop: 'A web shop’s visitors in Europe, from an analytics export',
} as const;

/**
 * Fills the workspace in context with audiences, and a site, worth looking at. What an earlier call left there is kept, so that one that
 * was killed can be gone on with.
 */
export async function seedDemo(
  app: INestApplicationContext,
  tell: (done: number, total: number) => void,
): Promise<void> {
  const commands = app.get(CommandBus);
  const ids = await audienceIds(app);
  const snapshots = demoSnapshots();
  for (const [done, { audience, from, to, rows }] of snapshots.entries()) {
    tell(done, snapshots.length);
    await commands.execute(new ImportSnapshot(ids[audience], from, to, new CountedHere(rows()))).catch(unlessThere);
  }
  await seedShopSite(app, ids.Shop);
}

const demoSnapshots = (): DemoSnapshot[] => [
  { audience: 'Shop', from: '2026-10-01', to: '2026-10-31', rows: () => readAnalyticsFile(createReadStream(SHOP)) },
  ...worldSnapshots().map(({ from, to, rows }) => ({
    audience: 'World' as const,
    from,
    to,
    rows: () => countedRows(rows),
  })),
];

const SHOP = join(packageRoot(), 'seed/shop.csv');

async function audienceIds(app: INestApplicationContext): Promise<Record<keyof typeof AUDIENCES, string>> {
  const { items } = await app.get(QueryBus).execute(new ListAudiences({ size: 100, count: false }));
  const idOf = async (name: keyof typeof AUDIENCES): Promise<string> =>
    items.find((audience) => audience.name === name)?.id ??
    (await app.get(CommandBus).execute(new CreateAudience({ name, description: AUDIENCES[name] })));
  return { World: await idOf('World'), Shop: await idOf('Shop') };
}

function unlessThere(error: unknown): void {
  if (!(error instanceof DomainError) || error.code !== 'snapshot-exists') throw error;
}
