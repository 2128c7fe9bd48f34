import { readPlainList } from './plain-list.js';

const idsOf = (text: string) => readPlainList(text).map(({ named }) => named.name);

describe('A plain list', () => {
  it('has an id a line, however the lines end', () => {
    expect(idsOf('grid\r\nhas\rcss.selectors.has\n  dialog  ')).toEqual(['grid', 'has', 'css.selectors.has', 'dialog']);
  });

  it('passes over comments and blank lines', () => {
    expect(idsOf('\uFEFF# what we use\n\n \t\ngrid # in the cards\n#has\n')).toEqual(['grid']);
  });

  it.each(['', ' \r\n', '\uFEFF'])('of nothing is empty: %j', (text) => {
    expect(idsOf(text)).toEqual([]);
  });

  it.each([
    ['[{"filePath": "a.css"}]', /begins with \[.*application\/json/],
    ['\uFEFF\n {"features": []}', /begins with \{/],
    ['<html>502</html>', /begins with </],
    [`grid\n\n${'x'.repeat(301)}`, /Line 3 has 301 characters/],
  ])('is not %j', (text, why) => {
    expect(() => idsOf(text)).toThrow(
      expect.objectContaining({ code: 'report-not-understood', detail: expect.stringMatching(why) }),
    );
  });

  it('takes ids as long as they may be', () => {
    expect(idsOf(`${'x'.repeat(300)} # ${'y'.repeat(300)}`)).toEqual(['x'.repeat(300)]);
  });
});
