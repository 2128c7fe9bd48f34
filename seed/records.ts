import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CreateApiKey } from '#libs/identity';
import { SAMPLE } from '#libs/kernel';
import { currentWorkspace, OperatorPrisma, PrismaService } from '#libs/persistence';
import { CreateEndpoint, SwitchEndpoint } from '#libs/webhooks';
import { ADDED } from './additions.js';
import { TEAM } from './shop-site.js';

/** Takes away what a call that was killed has left under the ids of the demo data. */
export async function forgetDemo(app: INestApplicationContext): Promise<void> {
  const prisma = app.get(PrismaService, { strict: false });
  await prisma.webhookEndpoint.deleteMany({ where: { id: SAMPLE.webhook } });
  await app.get(OperatorPrisma, { strict: false }).outboxEvent.deleteMany({ where: { id: SAMPLE.event } });
  await prisma.site.deleteMany({ where: { id: SAMPLE.site } });
  await prisma.audience.deleteMany({ where: { id: { in: [SAMPLE.audience, SAMPLE.otherAudience] } } });
  await prisma.customFeature.deleteMany({ where: { id: ADDED.feature } });
  await prisma.customBrowser.deleteMany({ where: { id: ADDED.browser } });
  await prisma.browserAlias.deleteMany({ where: { id: SAMPLE.browserAlias } });
}

/**
 * What running leaves behind, as if it had run for a while: jobs, a crossing, a delivery of a webhook, an entry of the audit. The webhook
 * is paused, so that nothing is sent to anybody.
 */
export async function seedRecords(app: INestApplicationContext): Promise<void> {
  const [commands, prisma] = [app.get(CommandBus), app.get(PrismaService, { strict: false })];
  await prisma.job.createMany({ data: [IMPORT, WAITING] });
  const { editionId } = await prisma.snapshot.findFirstOrThrow({ where: { id: SAMPLE.snapshot } });
  await prisma.crossing.create({ data: { ...CROSSING, fromEditionId: editionId, toEditionId: editionId } });
  await commands.execute(new CreateEndpoint(WEBHOOK, SAMPLE.webhook));
  await commands.execute(new SwitchEndpoint(SAMPLE.webhook, 'paused'));
  const { position } = await prisma.outboxEvent.create({ data: EVENT });
  await prisma.webhookDelivery.create({ data: { ...DELIVERY, eventPosition: position } });
  await prisma.auditEntry.createMany({ data: [ENTRY], skipDuplicates: true });
}

/** A key that nobody holds: its secret is told to nobody. */
export async function seedKey(app: INestApplicationContext): Promise<void> {
  const request = { name: 'CI of the shop', role: 'contributor', isReadOnly: false, siteId: SAMPLE.site } as const;
  const by = { ...TEAM, workspaceId: currentWorkspace() };
  await app.get(CommandBus).execute(new CreateApiKey(request, by, SAMPLE.apiKey));
}

const BY = { createdById: TEAM.id, createdByName: TEAM.name };
const FILE = { audienceId: SAMPLE.audience, type: 'import-snapshot', totalBytes: 6_209 };

const IMPORT = {
  ...{ ...FILE, ...BY, id: SAMPLE.job, state: 'succeeded', snapshotId: SAMPLE.snapshot },
  ...{ uploadId: randomUUID(), input: {}, readBytes: FILE.totalBytes, readRows: 150, attempt: 1 },
  ...{ createdAt: new Date(), startedAt: new Date(), endedAt: new Date() },
};

/** Its turn never comes. */
const WAITING = {
  ...{ ...FILE, ...BY, id: SAMPLE.waitingJob, uploadId: randomUUID(), input: {} },
  dueAt: new Date('2999-01-01'),
};

/** As the two snapshots of the shop measure it. */
const CROSSING = {
  ...{
    id: SAMPLE.crossing,
    siteId: SAMPLE.site,
    subjectKind: 'feature',
    subjectId: 'view-transitions',
    name: 'View transitions',
  },
  ...{ direction: 'up', cause: 'snapshot', threshold: 95, before: 92.3738, after: 95.726, policyVersion: 2 },
  ...{ fromSnapshotId: SAMPLE.earlierSnapshot, toSnapshotId: SAMPLE.snapshot, at: new Date() },
};

const WEBHOOK = {
  ...{ url: 'https://hooks.example.com/plimsoll', description: 'The channel of the web team' },
  events: ['crossing.up'],
} as const;

const EVENT = {
  ...{ id: SAMPLE.event, type: 'crossing.up', subject: `/sites/${SAMPLE.site}/crossings`, siteId: SAMPLE.site },
  ...{ data: JSON.stringify({ siteId: SAMPLE.site, site: 'Shop', direction: 'up', total: 1 }), relayedAt: new Date() },
  text: 'Shop: 1 feature reached the line of 95 %.',
};

const DELIVERY = {
  ...{ id: SAMPLE.delivery, endpointId: SAMPLE.webhook, lane: SAMPLE.site, state: 'succeeded', attempts: 1 },
  ...{ attemptedAt: new Date(), status: 204, milliseconds: 87 },
};

const ENTRY = {
  ...{
    id: SAMPLE.auditEntry,
    at: new Date(),
    principalId: TEAM.id,
    principalName: TEAM.name,
    action: 'createAudience',
  },
  ...{ resource: `/api/v1/audiences/${SAMPLE.audience}`, after: { name: 'Shop' }, correlationId: SAMPLE.correlation },
};
