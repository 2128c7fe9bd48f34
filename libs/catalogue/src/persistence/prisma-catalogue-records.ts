import { PrismaService, readGathered } from '#libs/persistence';
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
    return once('editions', async () => (await this.prisma.edition.findMany(editionColumns)).map(toEdition));
  }

  async browsers(editionId: string): Promise<readonly BrowserRecord[]> {
    return once(`browsers ${editionId}`, async () => {
      const where = { editionId };
      const rows = await this.prisma.browser.findMany({ where, orderBy: { ordinal: 'asc' }, ...withReleases });
      return rows.map(toBrowser);
    });
  }

  async groups(editionId: string): Promise<readonly GroupRecord[]> {
    const rows = await this.prisma.featureGroup.findMany({ where: { editionId } });
    return rows.map(toGroup).sort(by(({ id }) => id));
  }

  feature(editionId: string, ordinal: number): Promise<FeatureDetails> {
    return readGathered(`features ${editionId}`, ordinal, async (ordinals) => {
      const where = { editionId, ordinal: { in: [...ordinals] } };
      const rows = await this.prisma.feature.findMany({ where, ...withDetails });
      return ordinals.map((one) => toDetails(rowAt(one, rows)));
    });
  }

  key(editionId: string, ordinal: number): Promise<KeyRecord> {
    return readGathered(`keys ${editionId}`, ordinal, async (ordinals) => {
      const where = { editionId, ordinal: { in: [...ordinals] } };
      const [rows, browserCount] = await Promise.all([
        this.prisma.compatKey.findMany({ where, ...withStatements }),
        this.prisma.browser.count({ where: { editionId } }),
      ]);
      return ordinals.map((one) => toKey(rowAt(one, rows), browserCount));
    });
  }
}

/** The same for all who ask for it in one tick. */
const once = <Answer>(key: string, read: () => Promise<Answer>): Promise<Answer> =>
  readGathered(key, undefined, async (all) => {
    const answer = await read();
    return all.map(() => answer);
  });

function rowAt<Row extends { readonly ordinal: number }>(ordinal: number, rows: readonly Row[]): Row {
  const row = rows.find((each) => each.ordinal === ordinal);
  if (!row) throw new TypeError(`The edition has nothing at ${String(ordinal)}.`);
  return row;
}
