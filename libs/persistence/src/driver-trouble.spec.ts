import { isAway } from './driver-trouble.js';

describe('trouble with the driver', () => {
  const driver = (cause: object) => Object.assign(new Error('DriverAdapterError'), { cause });
  const system = (code: string) => Object.assign(new Error('connect'), { code });

  it.each([
    ['a refused connection', driver({ kind: 'DatabaseNotReachable' })],
    ['a closed connection', driver({ kind: 'ConnectionClosed' })],
    ['too many connections', driver({ kind: 'TooManyConnections', originalCode: '53300' })],
    ['a server that shuts down', driver({ kind: 'postgres', originalCode: '57P01' })],
    ['a database that takes no connections', driver({ kind: 'postgres', originalCode: '55000', severity: 'FATAL' })],
    ['a password that was changed', driver({ kind: 'AuthenticationFailed', originalCode: '28P01' })],
    ['a broken protocol', driver({ kind: 'postgres', originalCode: '08006' })],
    ['a server that shuts down, as the driver says it', Object.assign(system('57P01'), { severity: 'FATAL' })],
    ['a full disk, as the driver says it', system('53100')],
    ['an unreachable host', system('EHOSTUNREACH')],
    ['a pool without a free connection', new Error('timeout exceeded when trying to connect')],
    ['a connection lost within a query', new Error('Connection terminated unexpectedly')],
  ])('%s is the database being away', (_what, error) => {
    expect(isAway(error)).toBe(true);
  });

  it.each([
    ['a wrong query', driver({ kind: 'postgres', originalCode: '42601', severity: 'ERROR' })],
    ['a duplicate', driver({ kind: 'UniqueConstraintViolation', originalCode: '23505' })],
    ['a duplicate, as the driver says it', Object.assign(system('23505'), { severity: 'ERROR' })],
    ['a mistake of ours', new TypeError('undefined is not a function')],
    ['nothing at all', undefined],
  ])('%s is not', (_what, error) => {
    expect(isAway(error)).toBe(false);
  });
});
