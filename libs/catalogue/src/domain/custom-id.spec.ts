import { CUSTOM_ID, customId, idFaults } from './custom-id.js';

describe('The id of a custom feature or browser', () => {
  it('is the one that was chosen', () => {
    expect(customId('car_2024', 'Car')).toBe('car_2024');
  });

  it.each([
    ['Lobby Kiosk', 'lobby-kiosk'],
    ['  Caffè № 2 (Zürich) ', 'caffe-no-2-zurich'],
    [`${'A'.repeat(99)} B`, 'a'.repeat(99)],
  ])('is made of the name "%s" where none was chosen', (name, id) => {
    expect(customId(undefined, name)).toBe(id);
    expect(id).toMatch(new RegExp(CUSTOM_ID));
  });

  it('has to be chosen where the name has nothing to make it of', () => {
    expect(idFaults(customId(undefined, '大堂'))).toMatchObject([{ pointer: '/id', code: 'missing' }]);
  });

  it.each(['Kiosk', 'kiosk one', 'css.grid', '-kiosk', 'kiosk-', 'kiosk--1', 'k'.repeat(101)])('is not %s', (id) => {
    expect(idFaults(id)).toMatchObject([{ pointer: '/id', code: 'matches' }]);
  });
});
