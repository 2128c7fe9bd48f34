import { Stale } from '#libs/kernel';
import {
  inTurn,
  insertRow,
  onMissingParent,
  orRefuse,
  type Prisma,
  PrismaService,
  saveWithEvents,
} from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import type { ApiKey } from '../domain/api-key.js';
import { ApiKeyRepository } from '../domain/api-key.repository.js';
import { LastAdminKey, UnknownSite } from '../domain/identity.errors.js';
import { LASTING_ADMIN, toApiKey, toRow } from './api-key.mapper.js';

@Injectable()
export class PrismaApiKeyRepository extends ApiKeyRepository {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async find(id: string): Promise<ApiKey | undefined> {
    const row = await this.prisma.apiKey.findFirst({ where: { id } });
    return row ? toApiKey(row) : undefined;
  }

  async save(key: ApiKey): Promise<void> {
    const data = toRow(key);
    await saveWithEvents(this.prisma, key, async (tx) => {
      if (key.storedVersion === 0) await insertRow(tx, 'ApiKey', data);
      else await tx.apiKey.updateMany({ where: asRead(key), data }).then(orRefuse(new Stale(this.noun)));
      if (key.state.expiresAt) await this.refuseUnlessManaged(tx);
    }).catch(onMissingParent(new UnknownSite(key.state.siteId ?? '')));
  }

  async delete(key: ApiKey): Promise<void> {
    await saveWithEvents(this.prisma, key, async (tx) => {
      await tx.apiKey.deleteMany({ where: asRead(key) }).then(orRefuse(new Stale(this.noun)));
      await this.refuseUnlessManaged(tx);
    });
  }

  /** Somebody who comes in for good must be left; two that go at once must not each count on the other. */
  private async refuseUnlessManaged(tx: Prisma.TransactionClient): Promise<void> {
    await inTurn(tx, 'API keys');
    if ((await tx.apiKey.count({ where: LASTING_ADMIN })) === 0) throw new LastAdminKey();
  }
}

/** The row while nobody else has written it: of two writers on one version the database lets one through. */
const asRead = ({ id, storedVersion }: ApiKey) => ({ id, version: storedVersion });
