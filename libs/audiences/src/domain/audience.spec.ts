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

  it('is what it was when it is described as it was', () => {
    const audience = stored();
    audience.replace({ ...shop, name: ` ${shop.name} ` }, later);

    expect([audience.state, audience.events]).toEqual([stored().state, []]);
  });

  it('loses a description that is left out or nothing but spaces', () => {
    const audience = stored();
    audience.replace({ name: ' Shop ', description: ' ' }, later);

    expect(audience.state).toEqual({ id: 'a', name: 'Shop', version: 4, createdAt: noon, updatedAt: later });
  });

  it('refuses a writer who has read another version', () => {
    expect(() => stored().expect(2)).toThrow(
      expect.objectContaining({
        code: 'precondition-failed',
        detail: expect.stringContaining('The audience has changed'),
      }),
    );
    expect(() => stored().expect(3)).not.toThrow();
  });

  it('needs a name that is more than spaces', () => {
    const refusal = expect.objectContaining({ code: 'audience-unnamed', faults: [expect.anything()] });

    expect(() => Audience.create('a', { name: '  ' }, noon)).toThrow(refusal);
    expect(() => {
      stored().replace({ name: '' }, later);
    }).toThrow(refusal);
  });

  it('announces that it goes', () => {
    const audience = stored();
    audience.discard();

    expect(audience.events).toEqual([{ type: 'audience-deleted', audienceId: 'a' }]);
  });
});
