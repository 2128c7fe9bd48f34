import { insertRows, onDuplicate, OperatorPrisma, saveWithEvents } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import type { Edition } from '../domain/edition.js';
import { EditionAlreadyImported } from '../domain/edition.errors.js';
import { EditionRepository, type StoredEdition, type StoreProgress } from '../domain/edition.repository.js';
import type { PackageVersions } from '../domain/package-versions.js';
import { encodeIndex } from './edition-index.codec.js';
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
      select: { id: true, bcdVersion: true, webFeaturesVersion: true, missingKeys: true },
    });
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
      },
      { timeout: LONGEST_IMPORT },
    );
  }
}

const toRow = ({ id, counts, contents: { bcdVersion, webFeaturesVersion, missingKeys }, index }: Edition) => ({
  ...{ id, bcdVersion, webFeaturesVersion, missingKeys: [...missingKeys] },
  browserCount: counts.browsers,
  releaseCount: counts.releases,
  featureCount: counts.features,
  keyCount: counts.keys,
  statementCount: counts.statements,
  index: encodeIndex(index),
});

/** Milliseconds: a slow disk may need them; another import of the same packages waits as long. */
const LONGEST_IMPORT = 600_000;
