import { readdirSync, readFileSync } from 'node:fs';

/** From here on, processes of the version before go on by what a migration has made. */
const PROMISED_AFTER = '20261129110000_rejected_rows';
/** A migration that takes away what the version before no longer asks for says so, and why. */
const SAID = /^-- contract: \S/m;

const CONTRACTS = [
  /\bDROP\s+(TABLE|COLUMN|TYPE|VIEW|FUNCTION|SCHEMA)\b/i,
  /\bRENAME\b/i,
  /\bALTER\s+COLUMN\s+\S+\s+(SET\s+DATA\s+)?TYPE\b/i,
  /\bALTER\s+COLUMN\s+\S+\s+SET\s+NOT\s+NULL\b/i,
  /\bADD\s+COLUMN\s+(?![^,;]*\bDEFAULT\b)[^,;]*\bNOT\s+NULL\b/i,
];

/** Whether the version before could not go on by what it makes. */
const takesAway = (sql: string): boolean => {
  const statements = sql.replace(/--.*$/gm, '');
  return CONTRACTS.some((contract) => contract.test(statements)) && !SAID.test(sql);
};

describe('A migration', () => {
  const later = readdirSync('prisma/migrations', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name > PROMISED_AFTER)
    .map(({ name }) => name);

  it('takes nothing away that the version before asks for, unless it says so', () => {
    const taking = later.filter((name) => takesAway(readFileSync(`prisma/migrations/${name}/migration.sql`, 'utf8')));
    expect(taking).toEqual([]);
  });

  it.each([
    'ALTER TABLE "site" DROP COLUMN "name";',
    'DROP TABLE "site";',
    'ALTER TABLE "site" RENAME COLUMN "name" TO "title";',
    'ALTER TABLE "site" ALTER COLUMN "name" SET DATA TYPE integer;',
    'ALTER TABLE "site" ALTER COLUMN "name" SET NOT NULL;',
    'ALTER TABLE "site" ADD COLUMN "keel" INTEGER NOT NULL;',
  ])('would be noticed that says %s', (sql) => {
    expect(takesAway(sql)).toBe(true);
    expect(takesAway(`-- contract: nothing asks for it since 0.2.0\n${sql}`)).toBe(false);
  });

  it.each([
    'ALTER TABLE "site" ADD COLUMN "keel" INTEGER;',
    'ALTER TABLE "site" ADD COLUMN "keel" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "mast" TEXT;',
    'CREATE TABLE "keel" ("id" UUID NOT NULL);',
    'ALTER TABLE "site" ALTER COLUMN "name" DROP NOT NULL; -- no DROP COLUMN',
  ])('may say %s', (sql) => {
    expect(takesAway(sql)).toBe(false);
  });
});
