import fc from 'fast-check';
import { compareVersions, isNumbered } from './version.js';

const version = fc.array(fc.nat({ max: 200 }), { minLength: 1, maxLength: 4 }).map((numbers) => numbers.join('.'));

describe('versions', () => {
  it.each([
    ['9', '10'],
    ['15.2', '15.10'],
    ['1', '1.0.1'],
    ['120.0.6099.71', '120.0.6099.110'],
  ])('put %s before %s', (earlier, later) => {
    expect(compareVersions(earlier, later)).toBeLessThan(0);
    expect(compareVersions(later, earlier)).toBeGreaterThan(0);
  });

  it('are equal when they differ only in zeros at the end', () => {
    expect(compareVersions('15', '15.0.0')).toBe(0);
  });

  it('are read up to what is no number', () => {
    expect(compareVersions('15.2-15.3', '15.2')).toBe(0);
    expect(compareVersions('12.1beta', '12.1')).toBe(0);
  });

  it('have one order, however they are held against each other', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b))).toBe(0 - Math.sign(compareVersions(b, a)));
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0)
          expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('are numbered when they start with a digit', () => {
    expect(['15', '4.4.3-4.4.4', '0'].every(isNumbered)).toBe(true);
    expect(['preview', 'TP', '', '≤15', ' 15'].some(isNumbered)).toBe(false);
  });
});
