import { Page } from './page.js';

const page = new Page(
  'a.md',
  '# What a `key` is, exactly\n\nSee [b](b.md#x) and ![picture](p.png).\n\n## Keys\n\n## Keys\n\n```sh\nls [c](c.md)\n```\n',
);

describe('A page', () => {
  it('has the links and pictures of its text, and not those of its code', () => {
    expect(page.links).toEqual(['b.md#x', 'p.png']);
  });

  it('has an anchor for each heading, numbered where two are the same', () => {
    expect([...page.anchors]).toEqual(['what-a-key-is-exactly', 'keys', 'keys-1']);
  });

  it('has its blocks of code by language', () => {
    expect(page.blocksOf('sh')).toEqual(['ls [c](c.md)']);
    expect(page.blocksOf('json')).toEqual([]);
  });
});
