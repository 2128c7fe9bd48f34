import { NotFound } from '#libs/kernel';
import { insertRows, onDuplicate, OperatorPrisma, type Prisma, saveWithEvents } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import type { Edition, EditionChoice } from '../domain/edition.js';
import { EditionAlreadyImported } from '../domain/edition.errors.js';
import { EditionRepository, type StoredEdition, type StoreProgress } from '../domain/edition.repository.js';
import type { PackageVersions } from '../domain/package-versions.js';
import { storedColumns, theCurrent, toRow } from './edition.mapper.js';
import { rowsOf } from './edition.rows.js';
import { trustReferences } from './trust-references.js';

@Injectable()
export class PrismaEditionRepository extends EditionRepository {
  constructor(private readonly prisma: OperatorPrisma) {
    super();
  }

  async findByVersions({ bcdVersion, webFeaturesVersion }: PackageVersions): Promise<StoredEdition | undefined> {
    const row = await this.prisma.edition.findUnique({
      where: { bcdVersion_webFeaturesVersion: { bcdVersion, webFeaturesVersion } },
      select: storedColumns,
    });
    return row ?? undefined;
  }

  async findCurrent(): Promise<StoredEdition | undefined> {
    const row = await this.prisma.edition.findFirst({ ...theCurrent, select: storedColumns });
    return row ?? undefined;
  }

  async add(edition: Edition, onProgress: StoreProgress): Promise<void> {
    const tables = rowsOf(edition);
    const total = tables.reduce((sum, { rows }) => sum + rows.length, 0);

    await saveWithEvents(
      this.prisma,
      edition,
      async (tx) => {
        let done = 0;
        // Whoever imports the same packages waits here for the unique index, and is refused when we are done.
        await tx.edition
          .create({ data: toRow(edition) })
          .catch(onDuplicate(new EditionAlreadyImported(edition.contents)));
        await trustReferences(tx);
        for (const table of tables) {
          await insertRows(tx, table, (rows) => onProgress((done += rows), total));
        }
        if (edition.isCurrent) await makeCurrent(tx, edition.id);
      },
      { timeout: LONGEST_IMPORT },
    );
  }

  async choose(choice: EditionChoice): Promise<void> {
    await saveWithEvents(this.prisma, choice, async (tx) => {
      if ((await makeCurrent(tx, choice.editionId)) === 0) throw new NotFound('edition', choice.editionId);
    });
  }
}

/** Later than every other, whatever the clocks say. */
const makeCurrent = (tx: Prisma.TransactionClient, editionId: string): Promise<number> => tx.$executeRaw`
  UPDATE edition
  SET current_since = GREATEST(now(), (SELECT max(current_since) + interval '1 ms' FROM edition))
  WHERE id = ${editionId}::uuid`;

/** Milliseconds: a slow disk may need them; another import of the same packages waits as long. */
const LONGEST_IMPORT = 600_000;
