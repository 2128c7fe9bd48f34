import { audienceOf } from './audience-of.js';

describe('The audience that something happened to', () => {
  it.each(['audience-created', 'audience-changed', 'audience-deleted', 'snapshot-imported', 'snapshot-deleted'])(
    'is told by %s',
    (type) => {
      expect(audienceOf({ type, ...{ audienceId: 'shop' } })).toBe('shop');
    },
  );

  it.each([
    [{ type: 'site-changed', audienceId: 'shop' }],
    [{ type: 'the-audience-of-a-site', audienceId: 'shop' }],
    [{ type: 'audience-renamed' }],
  ])('is not told where it may have to do with others: %j', (event) => {
    expect(audienceOf(event)).toBeUndefined();
  });
});
