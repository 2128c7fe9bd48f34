import { AggregateRoot } from '#libs/kernel';
import { v7 as uuid } from 'uuid';
import { DerivedCache } from './derived-cache.js';
import { insertRow } from './insert-row.js';
import { inWorkspace } from './in-workspace.js';
import { saveWithEvents } from './save-with-events.js';
import { testDatabase } from './testing/test-database.js';
import { until } from './testing/until.js';
import { newWorkspace } from './testing/workspace.js';
import { inUnitOfWork } from './unit-of-work.js';

const { prisma, operator, events } = await testDatabase();

class Shop extends AggregateRoot {}

describe('A derived cache', () => {
  it('tells a unit of work what that has written, whatever was remembered before', async () => {
    await inWorkspace(await newWorkspace(operator), async () => {
      const cache = new DerivedCache<string, { total: number }>(
        events,
        { name: 'tests', max: 10 },
        { groupOf: () => '', changedBy: () => '' },
      );
      const total = () => cache.get('total', async () => ({ total: await prisma.audience.count() }));
      await until(() => events.healthy);
      await total();

      const seen = await inUnitOfWork(prisma, async () => {
        const before = await total();
        const row = { id: uuid(), name: 'Shop', updatedAt: new Date() };
        await saveWithEvents(prisma, new Shop(row.id), (tx) => insertRow(tx, 'Audience', row));
        return [before, await total()];
      });

      expect(seen).toEqual([{ total: 0 }, { total: 1 }]);
    });
  });
});
