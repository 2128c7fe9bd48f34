import type { CursorRequest } from '#libs/kernel';
import { ascending, descending, keyset, pageOf, slice } from './keyset.js';

const byDayThenId = [descending('day'), ascending('id')];
const request = (about: Partial<CursorRequest> = {}): CursorRequest => ({ size: 2, count: false, ...about });

describe('A keyset', () => {
  it('finds what comes after a place in an order of several columns, by the index of the first', () => {
    expect(keyset(byDayThenId, { day: '2026-10-31', id: 'b' })).toEqual({
      AND: [
        { day: { lte: '2026-10-31' } },
        { OR: [{ day: { lt: '2026-10-31' } }, { day: '2026-10-31', id: { gt: 'b' } }] },
      ],
    });
  });

  it('finds what comes before it, nearest first', () => {
    expect(slice([ascending('ordinal', Number)], request({ before: { ordinal: '7' } }))).toEqual({
      where: { AND: [{ ordinal: { lte: 7 } }, { OR: [{ ordinal: { lt: 7 } }] }] },
      orderBy: [{ ordinal: 'desc' }],
      take: 3,
    });
  });

  it('begins at the end of the list where the place has no columns', () => {
    expect(keyset(byDayThenId, {})).toEqual({});
  });
});

describe('The page of a keyset', () => {
  const rows = (...ids: string[]) => ids.map((id) => ({ id, day: new Date(`2026-10-0${id}T00:00:00Z`) }));
  const whole = (about: Partial<CursorRequest>, ...ids: string[]) =>
    pageOf(byDayThenId, request(about), { rows: rows(...ids) }, ({ id }) => id);
  const page = (about: Partial<CursorRequest>, ...ids: string[]) => {
    const { positionOf: _places, ...shown } = whole(about, ...ids);
    return shown;
  };
  const place = (id: string) => ({ id, day: `2026-10-0${id}T00:00:00.000Z` });

  it('goes on after its last item while one more row was found', () => {
    expect(page({}, '1', '2', '3')).toEqual({ items: ['1', '2'], next: place('2') });
    expect(page({}, '1', '2')).toEqual({ items: ['1', '2'] });
  });

  it('leads back to where it was come from', () => {
    expect(page({ after: place('2') }, '3')).toEqual({ items: ['3'], previous: place('3') });
    expect(page({ before: place('3') }, '2', '1')).toEqual({ items: ['1', '2'], next: place('2') });
    expect(page({ before: place('4') }, '3', '2', '1')).toEqual({
      ...{ items: ['2', '3'], next: place('3'), previous: place('2') },
    });
  });

  it('leads back from the end where everything after the place is gone', () => {
    expect(page({ after: place('3') })).toEqual({ items: [], previous: {} });
    expect(page({ before: {} }, '3', '2')).toEqual({ items: ['2', '3'] });
  });

  it('leads on from the beginning where everything before the place is gone', () => {
    expect(page({ before: place('1') })).toEqual({ items: [], next: {} });
    expect(page({ after: {} }, '1')).toEqual({ items: ['1'] });
  });

  it('knows the place of each of its items, wherever it was come from', () => {
    const placeOf = (about: Partial<CursorRequest>, index: number) => whole(about, '3', '2').positionOf?.(index);

    expect([0, 1].map((index) => placeOf({}, index))).toEqual([place('3'), place('2')]);
    expect([0, 1].map((index) => placeOf({ before: place('4') }, index))).toEqual([place('2'), place('3')]);
  });

  it('tells the total where it was counted', () => {
    expect(pageOf(byDayThenId, request(), { rows: [], total: 0 }, String)).toMatchObject({ items: [], total: 0 });
  });
});
