import { beside, choosing, hashOf, placeIn, rowsIn } from '../src/app/place.js';

describe('A place of the page', () => {
  it.each([
    ['#/waterline', { view: 'waterline', chosen: {} }],
    ['#/waterline?site=1&q=a+b', { view: 'waterline', chosen: { site: '1', q: 'a b' } }],
    ['#/feature/css.selectors.has', { view: 'feature', subject: 'css.selectors.has', chosen: {} }],
    ['#/feature/a%2Fb%3F', { view: 'feature', subject: 'a/b?', chosen: {} }],
    ['', { view: '', chosen: {} }],
    ['#/feature/100%', { view: 'feature', subject: '100%', chosen: {} }],
  ])('stands in the address: %s', (hash, place) => {
    expect(placeIn(hash)).toEqual(place);
  });

  it('is found again by the address that it makes', () => {
    const place = { view: 'feature', subject: ':has() / 100 %', chosen: { audience: 'a&b', q: 'ü' } };

    expect(placeIn(hashOf(place))).toEqual(place);
  });

  it('leads to another view for the same site or audience, and to nothing else that was chosen', () => {
    const place = { view: 'waterline', chosen: { site: '1', q: 'grid', verdict: 'safe' } };

    expect(beside(place, 'feature', 'grid')).toBe('#/feature/grid?site=1');
    expect(beside(place, 'search', undefined, { q: 'has' })).toBe('#/search?site=1&q=has');
  });

  it.each([
    ['50', 50],
    ['0', 0],
    ['x', undefined],
    ['-1', undefined],
    ['1e9', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('passes over rows: %s', (text, rows) => {
    expect(rowsIn(text)).toBe(rows);
  });

  it('leaves out what was emptied', () => {
    const place = { view: 'waterline', chosen: { site: '1', q: 'grid', skip: '50' } };

    expect(choosing(place, { q: '', skip: undefined })).toBe('#/waterline?site=1');
  });
});
