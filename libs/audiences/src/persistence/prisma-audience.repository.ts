import { Stale } from '#libs/kernel';
import { findById, insertRow, onReferenced, orRefuse, PrismaService, saveWithEvents } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { AudienceInUse } from '../domain/audience.errors.js';
import type { Audience } from '../domain/audience.js';
import { AudienceRepository } from '../domain/audience.repository.js';
import { toAudience, toRow } from './audience.mapper.js';

@Injectable()
export class PrismaAudienceRepository extends AudienceRepository {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async find(id: string): Promise<Audience | undefined> {
    const row = await findById(this.prisma, 'audience', id);
    return row ? toAudience(row) : undefined;
  }

  async save(audience: Audience): Promise<void> {
    const data = toRow(audience.state);
    await saveWithEvents(this.prisma, audience, async (tx) => {
      if (audience.storedVersion === 0) await insertRow(tx, 'Audience', data);
      else await tx.audience.updateMany({ where: asRead(audience), data }).then(orRefuse(new Stale(this.noun)));
    });
  }

  async delete(audience: Audience): Promise<void> {
    await saveWithEvents(this.prisma, audience, async (tx) => {
      await tx.audience.deleteMany({ where: asRead(audience) }).then(orRefuse(new Stale(this.noun)));
    }).catch(onReferenced(new AudienceInUse(audience.id)));
  }
}

/** The row while nobody else has written it: of two writers on one version the database lets one through. */
const asRead = ({ id, storedVersion }: Audience) => ({ id, version: storedVersion });
