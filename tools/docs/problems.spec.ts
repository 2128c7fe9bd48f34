import { readFileSync } from 'node:fs';

describe('The page of problems', () => {
  it('has them in the order of their codes, each once', () => {
    const page = readFileSync('docs/reference/problems.md', 'utf8');

    const codes = Array.from(page.matchAll(/^## (\S+)$/gm), ([, code = '']) => code);

    expect(codes.length).toBeGreaterThan(80);
    expect(codes).toEqual([...new Set(codes)].sort());
  });
});
