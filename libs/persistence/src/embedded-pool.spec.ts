import type { PGlite } from '@electric-sql/pglite';
import { DatabaseUnavailable } from './database.errors.js';
import { panicOf } from './embedded-pool.js';

describe('an embedded database', () => {
  const answering = (...answers: object[]) => {
    const lite = { execProtocolStream: () => Promise.resolve(answers) };
    return lite as unknown as PGlite;
  };
  const ask = (lite: PGlite) => lite.execProtocolStream(new Uint8Array());

  it('tells when it panics, for nothing is answered after that', async () => {
    const lite = answering({ severity: 'PANIC', message: 'could not write to file "pg_wal/xlogtemp.42"' });
    const panic = panicOf(lite);
    await ask(lite);

    expect(await panic).toBe('could not write to file "pg_wal/xlogtemp.42"');
  });

  it('lives on after an error, whose answer goes through as it is', async () => {
    const error = { severity: 'ERROR', message: 'duplicate key' };
    const lite = answering(error);
    const panic = panicOf(lite);

    expect(await ask(lite)).toEqual([error]);
    expect(await Promise.race([panic, Promise.resolve('alive')])).toBe('alive');
  });

  it('says that its disk is full where that is why it refuses', () => {
    const driverError = { cause: { kind: 'postgres', originalCode: '53100' } };

    expect(new DatabaseUnavailable(driverError).message).toBe('The disk of the database is full.');
    expect(new DatabaseUnavailable(new Error('connect ECONNREFUSED')).message).toBe('The database does not answer.');
  });
});
