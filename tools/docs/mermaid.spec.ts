import { Drawing } from './drawing.js';
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
    ['with a line that ends too early', 'sequenceDiagram\n  A->>B: judged; kept'],
    ['with a block that does not end', 'sequenceDiagram\n  opt remembered\n  A->>B: hello'],
  ])('%s are noticed', (_what, source) => {
    expect(faultsOf(source)).toHaveLength(1);
  });
});

const { PLIMSOLL_MERMAID: mermaid, PLIMSOLL_CHROMIUM: browser } = process.env;

// Where Mermaid and a browser are, every diagram is drawn as a reader sees it.
if (mermaid && browser)
  describe('Diagrams that Mermaid draws', () => {
    const drawn = pages().filter((page) => page.blocksOf('mermaid').length > 0);
    let drawing: Drawing;
    beforeAll(async () => {
      drawing = await Drawing.open(browser, mermaid);
    }, 60_000);
    afterAll(() => drawing.close());

    it.each(drawn.map((page) => [page.file, page] as const))(
      'are those of %s',
      async (_file, page) => {
        for (const source of page.blocksOf('mermaid')) expect(await drawing.draw(source)).toMatch(/^<svg[^]*<\/svg>$/);
      },
      120_000,
    );

    it('are none that it does not understand', async () => {
      await expect(drawing.draw('sequenceDiagram\n  alt nobody ends this\n  A->>B: hello')).rejects.toThrow(
        /Parse error/,
      );
    });
  });
