import { Stale } from '#libs/kernel';
import { inTurn, insertRow, onDuplicate, orRefuse, PrismaService, saveWithEvents } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { IdTaken } from '../domain/addition.errors.js';
import { refuseTooMany } from '../domain/additions.js';
import type { CustomFeature } from '../domain/custom-feature.js';
import { CustomFeatureRepository } from '../domain/custom-feature.repository.js';
import { toFeature, toGroupRows, toKeyRows, toRow, withLists } from './custom-feature.mapper.js';

@Injectable()
export class PrismaCustomFeatureRepository extends CustomFeatureRepository {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async find(id: string): Promise<CustomFeature | undefined> {
    const row = await this.prisma.customFeature.findFirst({ where: { id }, ...withLists });
    return row ? toFeature(row) : undefined;
  }

  /** The primary key decides which of two new ones of an id is stored, not a prior read. */
  async save(feature: CustomFeature): Promise<void> {
    const data = toRow(feature);
    await saveWithEvents(this.prisma, feature, async (tx) => {
      if (feature.storedVersion === 0) {
        await inTurn(tx, 'features');
        await insertRow(tx, 'CustomFeature', data);
        refuseTooMany('features', await tx.customFeature.count());
      } else {
        await tx.customFeature.updateMany({ where: asRead(feature), data }).then(orRefuse(new Stale(this.noun)));
        const lists = { where: { featureId: feature.id } };
        await tx.customFeatureKey.deleteMany(lists);
        await tx.customFeatureGroup.deleteMany(lists);
      }
      await tx.customFeatureKey.createMany({ data: toKeyRows(feature) });
      await tx.customFeatureGroup.createMany({ data: toGroupRows(feature) });
    }).catch(onDuplicate(new IdTaken(this.noun, feature.id)));
  }

  async delete(feature: CustomFeature): Promise<void> {
    await saveWithEvents(this.prisma, feature, async (tx) => {
      await tx.customFeature.deleteMany({ where: asRead(feature) }).then(orRefuse(new Stale(this.noun)));
    });
  }
}

/** The row while nobody else has written it: of two writers on one version the database lets one through. */
const asRead = ({ id, storedVersion }: CustomFeature) => ({ id, version: storedVersion });
