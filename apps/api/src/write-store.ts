import type { WriteStore } from '#libs/http';
import { type Database, inUnitOfWork, PrismaKeptAnswers } from '#libs/persistence';

/** Writes go to this database, and what was answered to them with them. */
export const writeStoreOf = ({ prisma, operator }: Database): WriteStore => ({
  units: { run: (work, { isRepeatable }) => inUnitOfWork(prisma, work, { isRepeatable, timeout: LONGEST }) },
  kept: new PrismaKeptAnswers(prisma, operator),
});

/** Milliseconds from the first row that a request writes to its end: a large batch takes longer than one command. */
const LONGEST = 60_000;
