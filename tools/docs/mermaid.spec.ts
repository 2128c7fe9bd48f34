import { faultsOf } from './mermaid.js';
import { pages } from './page.js';

describe('Diagrams', () => {
  const drawn = pages().filter((page) => page.blocksOf('mermaid').length > 0);

  it('are found', () => {
    expect(drawn.map(({ file }) => file)).toContain('docs/explanation/architecture.md');
  });

  it.each(drawn.map((page) => [page.file, page] as const))('can be drawn in %s', (_file, page) => {
    expect(page.blocksOf('mermaid').flatMap(faultsOf)).toEqual([]);
  });

  it.each([
    ['of no known kind', 'sequence\n  A->>B: hello'],
    ['with a quote that is not closed', 'flowchart LR\n  a["one] --> b'],
    ['with a bracket that is not closed', 'flowchart LR\n  a[one --> b'],
    ['with a bracket that was not opened', 'erDiagram\n  edition ||--o{ browser : has\n  browser\n  }'],
    ['with a block that does not end', 'sequenceDiagram\n  opt remembered\n  A->>B: hello'],
  ])('%s are noticed', (_what, source) => {
    expect(faultsOf(source)).toHaveLength(1);
  });
});
