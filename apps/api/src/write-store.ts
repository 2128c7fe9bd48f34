import type { WriteStore } from '#libs/http';
import { type Database, inUnitOfWork, PrismaKeptAnswers, readingTogether } from '#libs/persistence';

/** Writes go to this database, and what was answered to them with them, to be answered again for so many hours. */
export const writeStoreOf = ({ prisma, operator }: Database, hours: number): WriteStore => ({
  units: { run: (work, { isRepeatable }) => inUnitOfWork(prisma, work, { isRepeatable, timeout: LONGEST }) },
  kept: new PrismaKeptAnswers(prisma, operator, hours),
  reads: { run: readingTogether },
});

/** Milliseconds from the first row that a request writes to its end: a large batch takes longer than one command. */
const LONGEST = 60_000;
