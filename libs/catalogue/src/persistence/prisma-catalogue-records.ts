import { PrismaService } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { CatalogueRecords, type EditionRecord, type FeatureDetails } from '../application/catalogue-records.js';
import type { BrowserRecord, GroupRecord, KeyRecord } from '../domain/edition-contents.js';
import { by } from '../domain/order.js';
import {
  editionColumns,
  toBrowser,
  toDetails,
  toEdition,
  toGroup,
  toKey,
  withDetails,
  withReleases,
  withStatements,
} from './edition.mapper.js';

@Injectable()
export class PrismaCatalogueRecords extends CatalogueRecords {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async editions(): Promise<readonly EditionRecord[]> {
    return (await this.prisma.edition.findMany(editionColumns)).map(toEdition);
  }

  async browsers(editionId: string): Promise<readonly BrowserRecord[]> {
    const rows = await this.prisma.browser.findMany({
      where: { editionId },
      orderBy: { ordinal: 'asc' },
      ...withReleases,
    });
    return rows.map(toBrowser);
  }

  async groups(editionId: string): Promise<readonly GroupRecord[]> {
    const rows = await this.prisma.featureGroup.findMany({ where: { editionId } });
    return rows.map(toGroup).sort(by(({ id }) => id));
  }

  async feature(editionId: string, ordinal: number): Promise<FeatureDetails> {
    const where = { editionId_ordinal: { editionId, ordinal } };
    return toDetails(await this.prisma.feature.findUniqueOrThrow({ where, ...withDetails }));
  }

  async key(editionId: string, ordinal: number): Promise<KeyRecord> {
    const where = { editionId_ordinal: { editionId, ordinal } };
    const [row, browserCount] = await Promise.all([
      this.prisma.compatKey.findUniqueOrThrow({ where, ...withStatements }),
      this.prisma.browser.count({ where: { editionId } }),
    ]);
    return toKey(row, browserCount);
  }
}
