import { checksum, pending, type LedgerRow, type Migration } from './migrations.js';

describe('pending migrations', () => {
  const first: Migration = { name: '20261101_first', sql: 'CREATE TABLE a ()' };
  const second: Migration = { name: '20261102_second', sql: 'CREATE TABLE b ()' };
  const applied = ({ name, sql }: Migration, facts: Partial<LedgerRow> = {}): LedgerRow => ({
    migration_name: name,
    checksum: checksum(sql),
    finished_at: new Date(),
    rolled_back_at: null,
    ...facts,
  });

  it('are those that the ledger does not have, in their order', () => {
    expect(pending([first, second], [])).toEqual([first, second]);
    expect(pending([first, second], [applied(first)])).toEqual([second]);
    expect(pending([first, second], [applied(second), applied(first)])).toEqual([]);
  });

  it('include one that failed and was marked as rolled back', () => {
    const ledger = [applied(first, { finished_at: null, rolled_back_at: new Date() })];

    expect(pending([first], ledger)).toEqual([first]);
  });

  it.each([
    ['was changed after it ran', [applied({ ...first, sql: 'CREATE TABLE other ()' })]],
    ['failed half-way', [applied(first, { finished_at: null })]],
    ['migrated by a newer Plimsoll', [applied({ name: '20991231_later', sql: '' })]],
  ])('refuse a ledger that says that one %s', (complaint, ledger) => {
    expect(() => pending([first], ledger)).toThrow(complaint);
  });
});
