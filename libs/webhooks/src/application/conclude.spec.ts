import { WAITS, waitAfter } from '../domain/backoff.js';
import { conclusionOf } from './conclude.js';

const now = new Date('2026-11-25T12:00:00Z');
const failed = { milliseconds: 1, status: 500, fault: 'Answered 500.' };

describe('What follows of an attempt', () => {
  it('is nothing more where it was taken', () => {
    expect(conclusionOf({ attempts: 1 }, { milliseconds: 1, status: 204 }, now)).toEqual({ state: 'succeeded' });
  });

  it('is another, a little later each time, for about a day', () => {
    const waits = WAITS.map((_, nth) => waitAfter(nth + 1, 0.5) ?? 0);

    expect(waits.slice(0, 3)).toEqual([5_000, 30_000, 120_000]);
    expect(waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000).toBeCloseTo(24, 0);
    expect(conclusionOf({ attempts: 1 }, failed, now)).toMatchObject({ state: 'due', nextAt: expect.any(Date) });
    expect(conclusionOf({ attempts: WAITS.length + 1 }, failed, now)).toEqual({ state: 'failed' });
  });

  it('is the end of the webhook where that is gone, or has taken nothing for five days', () => {
    const since = (days: number) => ({ attempts: 1, failingSince: new Date(now.getTime() - days * 86_400_000) });

    expect(conclusionOf({ attempts: 1 }, { ...failed, status: 410 }, now)).toEqual({
      state: 'failed',
      disables: 'gone',
    });
    expect(conclusionOf(since(4), failed, now).disables).toBeUndefined();
    expect(conclusionOf(since(5), failed, now)).toEqual({ state: 'failed', disables: 'failing' });
  });
});
