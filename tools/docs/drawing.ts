import { type Browser, chromium, type Page } from 'playwright-core';

/** Draws diagrams by Mermaid itself, in a browser. */
export class Drawing {
  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
  ) {}

  /** `mermaid`: the file of the library for browsers. */
  static async open(executablePath: string, mermaid: string): Promise<Drawing> {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    const page = await browser.newPage();
    await page.addScriptTag({ path: mermaid });
    return new Drawing(browser, page);
  }

  /** The picture as SVG. Refuses with what Mermaid says of a diagram that cannot be drawn. */
  draw(source: string): Promise<string> {
    return this.page.evaluate(async (text) => {
      const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
      mermaid.initialize({ startOnLoad: false, suppressErrorRendering: true });
      return (await mermaid.render('diagram', text)).svg;
    }, source);
  }

  close = (): Promise<void> => this.browser.close();
}

interface Mermaid {
  initialize(options: object): void;
  render(id: string, source: string): Promise<{ svg: string }>;
}
