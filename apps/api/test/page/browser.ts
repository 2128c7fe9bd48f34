import type { AddressInfo } from 'node:net';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Caller, TestApi } from '../start-api.js';

/** The Chromium that these tests run in; where none is named, they do not run. */
export const CHROMIUM = process.env.PLIMSOLL_CHROMIUM;

/** Looks at the page of an API as a person does, and holds it to having said nothing to the console. */
export class Visitor {
  readonly #complaints: string[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
    private readonly address: string,
  ) {
    page.on('pageerror', (error) => this.#complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isOfStatus(message.text())) this.#complaints.push(message.text());
    });
  }

  /** Call it once the API is there; end it after the last test. */
  static async of(api: TestApi, options: BrowserContextOptions = {}): Promise<Visitor> {
    const server = api.app.getHttpServer() as { address(): AddressInfo | null };
    if (!server.address()) await api.app.listen(0, '127.0.0.1');
    const port = server.address()?.port;
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    context.setDefaultTimeout(PATIENCE);
    return new Visitor(browser, await context.newPage(), `http://127.0.0.1:${String(port)}/`);
  }

  /** Opens the page at a place of it. */
  async open(hash = ''): Promise<void> {
    await this.page.goto(this.address + hash);
  }

  async signIn({ key }: Pick<Caller, 'key'>): Promise<void> {
    await this.page.getByLabel('API key or token').fill(key);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }

  /** What hinders somebody who cannot see or point, as far as axe finds it. */
  async hindrances(): Promise<string[]> {
    await this.page.evaluate(axe.source);
    const { violations } = await this.page.evaluate<axe.AxeResults>('axe.run()');
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  }

  /** What the page said to the console since it was asked last: faults, and what its policy kept out. */
  complaints(): string[] {
    return this.#complaints.splice(0);
  }

  async end(): Promise<void> {
    await this.browser.close();
  }
}

/** The browser tells each response of 400 and above, which are shown on the page. */
const isOfStatus = (text: string): boolean => text.startsWith('Failed to load resource');

/** Milliseconds that something may take to be seen: less than a test has, so that it tells what was not. */
const PATIENCE = 25_000;

const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];
