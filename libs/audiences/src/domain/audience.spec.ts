import { Audience } from './audience.js';

const noon = new Date('2026-11-01T12:00:00Z');
const later = new Date('2026-11-02T12:00:00Z');
const shop = { name: 'Shop, Europe', description: 'Web shop, EU countries' };
const stored = () => Audience.restore({ id: 'a', ...shop, version: 3, createdAt: noon, updatedAt: noon });

describe('an audience', () => {
  it('begins at version 1 and announces itself', () => {
    const audience = Audience.create('a', shop, noon);

    expect(audience.state).toEqual({ id: 'a', ...shop, version: 1, createdAt: noon, updatedAt: noon });
    expect(audience.events).toEqual([{ type: 'audience-created', audienceId: 'a' }]);
  });

  it('is one version further after a change', () => {
    const audience = stored();
    audience.replace({ name: 'Shop' }, later);

    expect(audience.state).toEqual({ id: 'a', name: 'Shop', version: 4, createdAt: noon, updatedAt: later });
    expect(audience.events).toEqual([{ type: 'audience-changed', audienceId: 'a' }]);
  });

  it('keeps what a merge leaves out', () => {
    const audience = stored();
    audience.merge({ name: 'Shop' }, later);

    expect(audience.state).toMatchObject({ name: 'Shop', description: shop.description });
  });

  it('loses its description to a merge of null', () => {
    const audience = stored();
    audience.merge({ description: null }, later);

    expect(audience.state).not.toHaveProperty('description');
  });

  it('refuses a writer who has read another version', () => {
    expect(() => stored().expect(2)).toThrow(expect.objectContaining({ code: 'precondition-failed' }));
    expect(() => stored().expect(3)).not.toThrow();
  });

  it('needs a name that is more than spaces', () => {
    const refusal = expect.objectContaining({ code: 'audience-unnamed', faults: [expect.anything()] });

    expect(() => Audience.create('a', { name: '  ' }, noon)).toThrow(refusal);
    expect(() => stored().merge({ name: '' }, later)).toThrow(refusal);
  });

  it('announces that it goes', () => {
    const audience = stored();
    audience.discard();

    expect(audience.events).toEqual([{ type: 'audience-deleted', audienceId: 'a' }]);
  });
});
