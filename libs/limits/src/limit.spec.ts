import { DEFAULT_QUOTAS, Limit, readQuotas } from './limit.js';

describe('Quotas', () => {
  it('are those that are given, and the usual ones of limits that are not', () => {
    expect(readQuotas('{"default":{"q":10,"w":5},"writes":null}')).toEqual({
      ...DEFAULT_QUOTAS,
      default: { q: 10, w: 5 },
      writes: null,
    });
    expect(readQuotas('{}')).toEqual(DEFAULT_QUOTAS);
  });

  it.each([
    'x',
    'null',
    '[]',
    '{"deafult":{"q":1,"w":1}}',
    '{"default":{"q":0,"w":60}}',
    '{"default":{"q":1.5,"w":60}}',
    '{"default":{"q":"600","w":60}}',
    '{"default":{"q":600}}',
    '{"default":{"q":600,"w":60,"b":1}}',
    '{"default":{"q":600,"w":86401}}',
    '{"default":600}',
    '{"__proto__":{"q":1,"w":1}}',
  ])('are refused as a whole where they cannot be read: %s', (text) => {
    expect(readQuotas(text)).toBeUndefined();
  });

  it('let a batch of a thousand pass by default', () => {
    expect(DEFAULT_QUOTAS.writes?.q).toBeGreaterThanOrEqual(1000);
  });

  it('are told in the header’s own words', () => {
    expect(new Limit('writes', { q: 3000, w: 60 }).told).toBe('"writes";q=3000;w=60');
  });
});
