import { estimatedEnd, isEnded, percentOf, STATES } from './job.js';

describe('A job', () => {
  it('has ended when it neither waits nor runs', () => {
    expect(STATES.filter(isEnded)).toEqual(['succeeded', 'failed', 'cancelled']);
  });

  it.each([
    [0, 200, 'queued', 0],
    [50, 200, 'running', 25],
    [199, 200, 'running', 99],
    [200, 200, 'running', 99],
    [300, 200, 'running', 99],
    [0, 0, 'running', 0],
    [0, 200, 'succeeded', 100],
    [0, 0, 'succeeded', 100],
  ] as const)('that has read %i of %i bytes and is %s is done to %i percent', (bytes, totalBytes, state, percent) => {
    expect(percentOf({ bytes }, totalBytes, state)).toBe(percent);
  });

  it('will have read all when it goes on as it went, which nobody knows before it has read anything', () => {
    const startedAt = new Date('2026-11-25T12:00:00.000Z');
    const times = { startedAt, now: new Date('2026-11-25T12:00:10.000Z') };

    expect(estimatedEnd({ bytes: 250 }, 1_000, times)).toEqual(new Date('2026-11-25T12:00:40.000Z'));
    expect(estimatedEnd({ bytes: 1_000 }, 1_000, times)).toEqual(times.now);
    expect(estimatedEnd({ bytes: 0 }, 1_000, times)).toBeUndefined();
  });
});
