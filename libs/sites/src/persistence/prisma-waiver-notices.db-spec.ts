import { inWorkspace } from '#libs/persistence';
import { v7 } from 'uuid';
import { testDatabase } from '../../../persistence/src/testing/test-database.js';
import { within } from '../../../persistence/src/testing/within.js';
import { newWorkspace } from '../../../persistence/src/testing/workspace.js';
import { Calendar } from '../application/calendar.js';
import type { UntoldWaiver } from '../application/ending-waivers.js';
import { Adoption, type Decision } from '../domain/adoption.js';
import type { Transition } from '../domain/transition.js';
import { WaiverNotice } from '../domain/waiver-notice.js';
import { TellOfWaivers } from '../errands/tell-of-waivers.js';
import { newSite } from '../testing/site.repository.contract.js';
import { PrismaAdoptionRepository } from './prisma-adoption.repository.js';
import { PrismaEndingWaivers } from './prisma-ending-waivers.js';
import { PrismaSiteRepository } from './prisma-site.repository.js';
import { PrismaWaiverNoticeRepository } from './prisma-waiver-notice.repository.js';

const { prisma, operator } = await testDatabase();
const workspaceId = await newWorkspace(operator);
const sites = within(workspaceId, new PrismaSiteRepository(prisma));
const adoptions = within(workspaceId, new PrismaAdoptionRepository(prisma));
const notices = within(workspaceId, new PrismaWaiverNoticeRepository(prisma));
const waivers = new PrismaEndingWaivers(operator);

const DECISION: Decision = {
  ...{ by: { id: 'key:1', name: 'Ann' }, at: new Date('2026-01-01T12:00:00.000Z') },
  verdict: { verdict: 'unsafe', reason: 'below-line', editionId: v7(), policyVersion: 1 },
};

describe('Waivers that end, in the database', () => {
  let siteId: string;
  beforeEach(async () => {
    const audience = { id: v7(), name: 'EU', updatedAt: new Date() };
    await inWorkspace(workspaceId, () => prisma.audience.create({ data: audience }));
    const site = newSite(audience.id);
    await sites.save(site);
    siteId = site.id;
  });

  const waived = async (until: string, ...further: readonly Transition[]): Promise<string> => {
    const id = v7();
    const subject = { kind: 'feature', id: `feature-${id}` } as const;
    await adoptions.save(Adoption.propose({ id, siteId, subject }, { rationale: 'Cards' }, DECISION));
    for (const transition of ['approve', ...further] as const) {
      const adoption = await adoptions.get(siteId, id);
      adoption.take(transition, DECISION, { reason: 'Soon', until });
      await adoptions.save(adoption);
    }
    return id;
  };
  const untold = async (today: string): Promise<readonly UntoldWaiver[]> =>
    (await waivers.list(today, 100)).filter((waiver) => waiver.siteId === siteId);
  const tell = async (today: string): Promise<number[]> => {
    const found = await untold(today);
    for (const { workspaceId: _, lead, ...waiver } of found)
      await notices.save(WaiverNotice.give(waiver, lead, new Date(today)));
    return found.map(({ lead }) => lead);
  };

  it('are told two weeks before, a day before and at the end, once each', async () => {
    await waived('2026-12-31');
    const told: Record<string, number[]> = {};
    for (const day of ['2026-12-16', '2026-12-17', '2026-12-18', '2026-12-30', '2026-12-31', '2027-01-01'])
      told[day] = await tell(day);

    expect(told).toEqual({
      ...{ '2026-12-16': [], '2026-12-17': [14], '2026-12-18': [] },
      ...{ '2026-12-30': [1], '2026-12-31': [0], '2027-01-01': [] },
    });
  });

  it('are told by the last of what was missed, and not at all when long over', async () => {
    await waived('2026-12-31');

    expect(await tell('2027-01-15')).toEqual([]);
    expect(await tell('2027-01-05')).toEqual([0]);
    expect(await tell('2026-12-20')).toEqual([]);
  });

  it('are those of what is approved or shipping, with what they are of', async () => {
    const id = await waived('2026-12-31', 'ship');
    await waived('2026-12-31', 'withdraw');

    expect(await untold('2026-12-30')).toMatchObject([
      { workspaceId, siteId, adoptionId: id, subject: { kind: 'feature', id: `feature-${id}` }, until: '2026-12-31' },
    ]);
  });

  it('are told again when they were renewed', async () => {
    const id = await waived('2026-12-31');
    expect(await tell('2026-12-31')).toEqual([0]);
    const adoption = await adoptions.get(siteId, id);
    adoption.take('renew', DECISION, { reason: 'Longer', until: '2027-01-10' });
    await adoptions.save(adoption);

    expect(await tell('2027-01-01')).toEqual([14]);
  });

  it('are told by one of two that tell at once', async () => {
    await waived('2026-12-31');
    const [{ workspaceId: _, lead, ...waiver }] = await untold('2026-12-31');
    const telling = () => notices.save(WaiverNotice.give(waiver, lead, new Date()));

    const outcomes = await Promise.allSettled([telling(), telling()]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'precondition-failed' },
    });
  });

  it('are told by the errand, whoever else has', async () => {
    const calendar = new (class extends Calendar {
      override today = (): string => '2026-12-30';
    })();
    const errand = new TellOfWaivers(waivers, new PrismaWaiverNoticeRepository(prisma), calendar);
    const heard: unknown[] = [];
    prisma.$events.subscribe({ event: (event) => heard.push(event), lost: () => undefined });
    const id = await waived('2026-12-31');
    heard.length = 0;

    expect(await errand.run(AbortSignal.timeout(10_000))).toBe(false);

    expect(heard).toContainEqual(
      expect.objectContaining({ type: 'waiver-expiring', adoptionId: id, siteId, workspaceId }),
    );
    expect(await untold('2026-12-30')).toEqual([]);
  });
});
