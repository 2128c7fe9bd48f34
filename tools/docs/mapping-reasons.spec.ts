import { REASONS } from '../../libs/audiences/src/domain/mapping.js';
import { Page } from './page.js';

describe('The mapping reasons', () => {
  it('are listed under what rows end as for them, all of them and no other', () => {
    const { text } = Page.read('docs/reference/mapping-reasons.md');
    const listed = text.split('\n## ').flatMap((section) => {
      const outcome = /^(\w+):/.exec(section)?.[1]?.toLowerCase() ?? '';
      return [...section.matchAll(/^\| `([a-z-]+)`/gm)].map(([, reason]) => [reason, outcome]);
    });

    expect(Object.fromEntries(listed)).toEqual(REASONS);
    expect(listed).toHaveLength(Object.keys(REASONS).length);
    expect(text.match(/^\| -+ \|/gm)).toHaveLength(OUTCOMES);
  });
});

/** Each has a table, and a table has one line below its head. */
const OUTCOMES = 4;
