import { CART, smallUpstream } from '../testing/additions.js';
import { CustomFeature, type CustomFeatureDescription } from './custom-feature.js';

const NOW = new Date('2026-11-01T12:00:00Z');
const LATER = new Date('2026-11-02T12:00:00Z');
const create = (described: Partial<CustomFeatureDescription> = {}, id?: string) =>
  CustomFeature.create(id, { ...CART, ...described }, smallUpstream, NOW);

describe('A custom feature', () => {
  it('is called by an id made of its name, tidied, and announced', () => {
    const cart = create({ name: ' Cart ', description: '  ' });

    const { description: _none, ...rest } = CART;
    expect(cart.state).toEqual({ id: 'cart', ...rest, version: 1, createdAt: NOW, updatedAt: NOW });
    expect(cart.events).toEqual([{ type: 'custom-feature-created', additionId: 'cart' }]);
  });

  it.each([
    ['a key that is not there', { keys: ['css.properties.grid', 'css.properties.gird'] }, '/keys/1', 'unknown-key'],
    ['no keys', { keys: [] }, '/keys', 'missing'],
    ['a key twice', { keys: ['api.Bluetooth', 'api.Bluetooth'] }, '/keys/1', 'told-twice'],
    ['a group that is not there', { groups: ['css', 'gird'] }, '/groups/1', 'unknown-group'],
    ['a group twice', { groups: ['css', 'css'] }, '/groups/1', 'told-twice'],
    ['a blank name', { name: '  ' }, '/name', 'blank'],
  ])('is refused for %s', (_, described, pointer, code) => {
    expect(() => create(described, 'cart')).toThrow(
      expect.objectContaining({
        code: 'custom-feature-invalid',
        faults: [expect.objectContaining({ pointer, code }) as unknown],
      }),
    );
  });

  it('is told what a misspelt key may have meant, of the first twenty', () => {
    const keys = Array.from({ length: 22 }, (_, at) => `css.properties.grid${String(at)}`);

    expect(() => create({ keys })).toThrow(
      expect.objectContaining({
        faults: keys.map((_, at) =>
          at < 20
            ? (expect.objectContaining({ suggestions: ['css.properties.grid'] }) as unknown)
            : (expect.not.objectContaining({ suggestions: expect.anything() as unknown }) as unknown),
        ),
      }),
    );
  });

  it.each(['grid', 'grid-layout', 'layout'])('cannot be called %s, as a feature of upstream is or was', (id) => {
    expect(() => create({}, id)).toThrow(expect.objectContaining({ code: 'id-taken', kind: 'conflict' }));
  });

  it('is replaced by whoever has read its present version', () => {
    const cart = CustomFeature.restore(create().state);
    cart.expect(1);
    cart.replace({ name: 'Basket', keys: ['api.Bluetooth'], groups: [] }, smallUpstream, LATER);

    expect(cart.state).toEqual({
      ...{ id: 'cart', name: 'Basket', keys: ['api.Bluetooth'], groups: [] },
      ...{ version: 2, createdAt: NOW, updatedAt: LATER },
    });
    expect(cart.events).toEqual([{ type: 'custom-feature-changed', additionId: 'cart' }]);
    expect(() => cart.expect(2)).toThrow(expect.objectContaining({ code: 'precondition-failed' }));
  });

  it('is what it was when it is described as it was', () => {
    const { state } = create();
    const cart = CustomFeature.restore(state);
    cart.replace({ ...CART }, smallUpstream, LATER);

    expect([cart.state, cart.events]).toEqual([state, []]);
  });

  it('keeps a key and a group that it had when upstream no longer has them, and takes no other such', () => {
    const cart = CustomFeature.restore({ ...create().state, keys: ['css.gone'], groups: ['gone'] });

    cart.replace({ ...CART, keys: ['css.gone', 'api.Bluetooth'], groups: ['gone'] }, smallUpstream, LATER);
    expect(cart.state.keys).toEqual(['css.gone', 'api.Bluetooth']);
    expect(() => cart.replace({ ...CART, keys: ['css.gone.too'] }, smallUpstream, LATER)).toThrow(
      expect.objectContaining({ code: 'custom-feature-invalid' }),
    );
  });

  it('is discarded with an announcement', () => {
    const cart = CustomFeature.restore(create().state);
    cart.discard();

    expect(cart.events).toEqual([{ type: 'custom-feature-deleted', additionId: 'cart' }]);
  });
});
