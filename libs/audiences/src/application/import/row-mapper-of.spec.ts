import { BROWSERS } from '../../testing/browsers.js';
import { SEEN, SEEN_BOTS } from '../../testing/seen-user-agents.js';
import { rowMapperOf } from './row-mapper-of.js';

describe('the rows of an edition', () => {
  const edition = { browsers: BROWSERS.map((browser) => ({ ...browser, dates: [] })) };
  const outcomeOf = (userAgent: string) => rowMapperOf(edition).map({ userAgent }).mapping.outcome;

  it.each(SEEN_BOTS)('are a bot’s for %s', (userAgent) => {
    expect(outcomeOf(userAgent)).toBe('bot');
  });

  it('are no bot’s for any user agent of a visitor', () => {
    const visitors = Object.values(SEEN).flatMap((seen) => seen.map(([, userAgent]) => userAgent));

    expect(visitors.filter((userAgent) => outcomeOf(userAgent) === 'bot')).toEqual([]);
  });

  it('are mapped by one mapper for all imports', () => {
    expect(rowMapperOf(edition)).toBe(rowMapperOf(edition));
  });
});
