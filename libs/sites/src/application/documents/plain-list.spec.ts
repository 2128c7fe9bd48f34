import { readPlainList } from './plain-list.js';

const idsOf = (text: string) => readPlainList(text).map(({ named }) => named.name);

describe('A plain list', () => {
  it('has an id a line, however the lines end', () => {
    expect(idsOf('grid\r\nhas\rcss.selectors.has\n  dialog  ')).toEqual(['grid', 'has', 'css.selectors.has', 'dialog']);
  });

  it('passes over comments and blank lines', () => {
    expect(idsOf('\uFEFF# what we use\n\n \t\ngrid # in the cards\n#has\n')).toEqual(['grid']);
  });
});
