import { Period } from './period.js';

const NOW = new Date('2026-11-25T12:00:00Z');
const period = (from: string, to: string, now = NOW) => Period.of(from, to, now);

describe('a period', () => {
  it('may be a single day', () => {
    expect(period('2026-10-01', '2026-10-01')).toMatchObject({ from: '2026-10-01', to: '2026-10-01' });
  });

  it('does not end before it begins', () => {
    expect(() => period('2026-10-31', '2026-10-01')).toThrow(
      expect.objectContaining({ code: 'period-ends-before-it-begins' }),
    );
  });

  it.each(['2026-02-30', '2026-13-01', '26-10-01', '2026-10', '2026', '+012026-10-01', '2026-10-01T00:00:00Z', ''])(
    'is not of %s',
    (day) => {
      expect(() => period(day, '2026-10-31')).toThrow(expect.objectContaining({ code: 'period-not-of-days' }));
      expect(() => period('2025-10-31', day)).toThrow(expect.objectContaining({ code: 'period-not-of-days' }));
    },
  );

  it.each([
    ['2026-11-25T00:00:00Z', '2026-11-25'],
    ['2026-11-25T09:59:59Z', '2026-11-25'],
    ['2026-11-25T10:00:00Z', '2026-11-26'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('may end, at %s, on %s, which has begun somewhere, and not after', (now, today) => {
    const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);

    expect(period('2026-11-01', today, new Date(now)).to).toBe(today);
    expect(() => period('2026-11-01', tomorrow, new Date(now))).toThrow(
      expect.objectContaining({ code: 'period-in-future', facts: { to: tomorrow, today } }),
    );
  });

  const OCTOBER = { from: '2026-10-01', to: '2026-10-31' };
  it.each([
    ['the query alone', OCTOBER, undefined],
    ['the file alone', {}, OCTOBER],
    ['both alike', OCTOBER, OCTOBER],
    ['the file, and the query in part', { to: '2026-10-31' }, OCTOBER],
    ['the file, and the query in its other part', { from: '2026-10-01' }, OCTOBER],
  ])('is what is told by %s', (_, asked, file) => {
    const { from, to } = Period.told(asked, file, NOW);

    expect({ from, to }).toEqual(OCTOBER);
  });

  it.each([
    [{}, ['/from', '/to']],
    [{ from: '2026-10-01' }, ['/to']],
    [{ to: '2026-10-31' }, ['/from']],
  ])('is asked for where nobody tells all of it: %j', (asked, pointers) => {
    expect(() => Period.told(asked, undefined, NOW)).toThrow(
      expect.objectContaining({
        code: 'period-not-told',
        faults: pointers.map((pointer) => ({
          ...{ pointer, code: 'missing' },
          detail: `${pointer.slice(1)} is missing: say which days the file is of.`,
        })),
      }),
    );
  });

  it.each([{ from: '2026-10-02', to: '2026-10-31' }, { from: '2026-10-01', to: '2026-10-30' }, { from: '2026-10-02' }])(
    'does not contradict the file: %j',
    (asked) => {
      expect(() => Period.told(asked, OCTOBER, NOW)).toThrow(
        expect.objectContaining({
          code: 'period-contradicts-file',
          facts: { from: asked.from, to: asked.to ?? OCTOBER.to, file: OCTOBER },
        }),
      );
    },
  );

  it('that a file tells ends after it begins, too', () => {
    expect(() => Period.told({}, { from: '2026-10-31', to: '2026-10-01' }, NOW)).toThrow(
      expect.objectContaining({ code: 'period-ends-before-it-begins' }),
    );
  });
});
