import { globSync, readFileSync } from 'node:fs';
import { Page } from './page.js';
import { tableAfter } from './table.js';

const FOREIGN = /spec[.]ts$|\/(?:testing|generated)\//;

describe('The codes of faults', () => {
  const listed = tableAfter(Page.read('docs/reference/api.md').text, 'codes of faults').flatMap(
    ({ '`code`': codes = '' }) => codes.replaceAll('`', '').split(', '),
  );
  const sources = globSync('libs/*/src/**/*.ts').filter((file) => !FOREIGN.test(file));
  const raised = new Set(sources.flatMap((file) => codesIn(readFileSync(file, 'utf8'))));

  it('are listed once each', () => {
    expect(listed).toEqual([...new Set(listed)]);
    expect(listed.length).toBeGreaterThan(30);
  });

  it('are listed, all that the code raises and no other', () => {
    expect([...raised].toSorted()).toEqual(listed.toSorted());
  });
});

/** What is written as a code in a fault, and the rules of fields, which are codes by their names. */
function codesIn(source: string): string[] {
  const written = [/\bcode: '([a-z][\w-]+)'/g, /\b(?:fault|unreadable)\([^]{1,200}?'([a-z][\w-]*)',?\s*\)/g].flatMap(
    (pattern) => Array.from(source.matchAll(pattern), ([, code = '']) => code),
  );
  const nouns = Array.from(source.matchAll(/new UnknownIds\(\s*'(\w+)'/g), ([, noun = '']) => `unknown-${noun}`);
  return [...written, ...nouns, ...rulesIn(source)];
}

function rulesIn(source: string): string[] {
  const [, imported = ''] = /import \{([^}]*)\} from 'class-validator'/.exec(source) ?? [];
  const decorators = imported.match(/\b(?:Is|Array|Min|Max|Matches)\w*/g) ?? [];
  const own = Array.from(source.matchAll(/ValidateBy\(\s*\{\s*name: '([\w-]+)'/g), ([, name = '']) => name);
  return [...decorators.map((name) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()), ...own].filter(
    (name) => name !== 'isThere',
  );
}
