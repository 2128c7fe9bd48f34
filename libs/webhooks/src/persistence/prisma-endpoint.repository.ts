import { Stale } from '#libs/kernel';
import { inTurn, insertRow, orRefuse, PrismaService, saveWithEvents } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { TooManyEndpoints } from '../domain/endpoint.errors.js';
import { type Endpoint, MOST_ENDPOINTS } from '../domain/endpoint.js';
import { EndpointRepository } from '../domain/endpoint.repository.js';
import { toEndpoint, toRow } from './endpoint.mapper.js';
import { SecretSeal } from './secret-seal.js';

@Injectable()
export class PrismaEndpointRepository extends EndpointRepository {
  constructor(
    private readonly prisma: PrismaService,
    private readonly seal: SecretSeal,
  ) {
    super();
  }

  async find(id: string): Promise<Endpoint | undefined> {
    const row = await this.prisma.webhookEndpoint.findFirst({ where: { id } });
    return row ? toEndpoint(row, this.seal) : undefined;
  }

  async save(endpoint: Endpoint): Promise<void> {
    const { state, storedVersion, events } = endpoint;
    if (events.length === 0) return;
    const data = await toRow(state, this.seal);
    // Whoever resumes one wants it to be tried anew for as long as any.
    const changed = { ...data, ...(!state.disabled && !state.pausedAt && { failingSince: null }) };
    await saveWithEvents(this.prisma, endpoint, async (tx) => {
      if (storedVersion > 0)
        return tx.webhookEndpoint
          .updateMany({ where: asRead(endpoint), data: changed })
          .then(orRefuse(new Stale(this.noun)));
      await inTurn(tx, 'webhooks');
      if ((await tx.webhookEndpoint.count()) >= MOST_ENDPOINTS) throw new TooManyEndpoints(MOST_ENDPOINTS);
      await insertRow(tx, 'WebhookEndpoint', data);
    });
  }

  async delete(endpoint: Endpoint): Promise<void> {
    await saveWithEvents(this.prisma, endpoint, (tx) =>
      tx.webhookEndpoint.deleteMany({ where: asRead(endpoint) }).then(orRefuse(new Stale(this.noun))),
    );
  }
}

/** The row while nobody else has written it: of two writers on one version the database lets one through. */
const asRead = ({ id, storedVersion }: Endpoint) => ({ id, version: storedVersion });
