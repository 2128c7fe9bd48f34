import { NotFound, Stale } from '#libs/kernel';
import {
  findById,
  insertRow,
  onDuplicate,
  onMissingParent,
  orRefuse,
  PrismaService,
  saveWithEvents,
} from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { AdoptionExists } from '../domain/adoption.errors.js';
import type { Adoption, AdoptionState } from '../domain/adoption.js';
import { AdoptionRepository } from '../domain/adoption.repository.js';
import { toAdoption, toEventRow, toRow } from './adoption.mapper.js';

@Injectable()
export class PrismaAdoptionRepository extends AdoptionRepository {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async find(siteId: string, adoptionId: string): Promise<Adoption | undefined> {
    const row = await findById(this.prisma, 'adoption', adoptionId);
    return row?.siteId === siteId ? toAdoption(row) : undefined;
  }

  /** The row while nobody else has written it: of two writers on one version the database lets one through. */
  async save(adoption: Adoption): Promise<void> {
    const { id, state, storedVersion, entries } = adoption;
    const data = toRow(state);
    await saveWithEvents(this.prisma, adoption, async (tx) => {
      if (storedVersion === 0) await insertRow(tx, 'Adoption', data);
      else {
        const asRead = { id, version: storedVersion };
        await tx.adoption.updateMany({ where: asRead, data }).then(orRefuse(new Stale('adoption')));
      }
      for (const entry of entries) await insertRow(tx, 'AdoptionEvent', toEventRow(id, entry));
    })
      .catch(onDuplicate(() => this.refusalOf(state)))
      .catch(onMissingParent(new NotFound('site', state.siteId)));
  }

  private async refusalOf({ siteId, subject }: AdoptionState): Promise<AdoptionExists> {
    const first = await this.prisma.adoption.findFirst({
      where: { siteId, subjectKind: subject.kind, subjectId: subject.id },
      select: { id: true },
    });
    return new AdoptionExists(siteId, subject.id, first?.id);
  }
}
