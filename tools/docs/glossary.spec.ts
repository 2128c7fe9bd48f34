import { Page } from './page.js';

const { text } = Page.read('docs/explanation/glossary.md');
const entries = [...text.matchAll(/^\*\*(.+?)\*\* – /gm)].map(([, word = '']) => word.toLowerCase());

describe('The glossary', () => {
  it('is in the order of the alphabet, each word once', () => {
    expect(entries).toEqual([...new Set(entries)].toSorted((one, other) => (one < other ? -1 : 1)));
  });

  it.each(['audiences', 'catalogue', 'coverage', 'identity', 'sites', 'webhooks'])(
    'has the words that libs/%s introduces',
    (module) => {
      const explained = [...entries, ...emphasisedIn(text)];
      const [introduction = ''] = Page.read(`libs/${module}/README.md`).text.split(/^```|^\|/m);

      const introduced = emphasisedIn(introduction);

      expect(introduced.length).toBeGreaterThan(2);
      expect(introduced.filter((word) => !explained.some((entry) => entry.startsWith(stemOf(word))))).toEqual([]);
    },
  );
});

const emphasisedIn = (prose: string): string[] =>
  Array.from(prose.matchAll(/\*\*([\w ]+)\*\*|(?<!\w)_([a-z ]+)_(?!\w)/gi), ([, bold, slanted = '']) =>
    (bold ?? slanted).toLowerCase(),
  );

const stemOf = (word: string): string => word.replace(/(?<=s)es$|s$/, '');
