import { SAMPLE } from '#libs/kernel';
import { linkOf } from '../link-of.js';
import { CHROMIUM, Visitor } from '../page/browser.js';
import { startApi } from '../start-api.js';

if (CHROMIUM === undefined) it('is looked at where PLIMSOLL_CHROMIUM names a browser', () => undefined);
else {
  const api = await startApi();
  const closed = await startApi({ graph: { introspection: false, explorer: true, documentsOnly: false } });
  const explorer = linkOf((await api.admin.get('/api').expect(200)).body, 'plimsoll:graphql-explorer').slice(1);
  const visitor = await Visitor.of(api);
  const other = await Visitor.of(closed);
  const { page } = visitor;
  const told = page.getByRole('status');
  const key = page.getByLabel('Key');
  const ask = async (text?: string): Promise<string> => {
    if (text !== undefined) await page.getByRole('textbox', { name: 'Query' }).fill(text);
    await page.getByRole('button', { name: 'Ask' }).click();
    await told.filter({ hasNotText: /^(Asking …)?$/ }).waitFor();
    return String(await told.textContent());
  };
  const kept = () => page.evaluate(() => [sessionStorage.length, sessionStorage.getItem('key')]);
  afterAll(() => Promise.all([visitor.end(), other.end()]));
  afterEach(() => expect(visitor.complaints()).toEqual([]));

  describe('The page to try queries', () => {
    it('keeps no key that lets nobody in, or that is none', async () => {
      await visitor.open(explorer);
      for (const wrong of ['plk_nobodys', 'plk_…']) {
        await key.fill(wrong);

        expect(await ask()).toMatch(wrong === 'plk_…' ? /^The key has characters/ : /^401 /);
        expect(await kept()).toEqual([0, null]);
      }
      expect(await visitor.hindrances()).toEqual([]);
    });

    it('begins with an example, and has the variables that each one needs', async () => {
      const [query, variables] = ['Query', 'Variables'].map((name) => page.getByRole('textbox', { name }));
      const options = await page.getByLabel('Example').locator('option').all();
      expect(await page.getByLabel('Example').inputValue()).toBe('0');

      for (const at of options.slice(1).keys()) {
        if (at > 0) await page.getByLabel('Example').selectOption(String(at));
        const needed = [...(await query.inputValue()).matchAll(/\$(\w+): [^,)=]+!/g)].map(([, name]) => name);
        expect(Object.keys(JSON.parse(await variables.inputValue()) as object)).toEqual(expect.arrayContaining(needed));
      }
      await page.getByLabel('Example').selectOption('0');
      expect(JSON.parse(await variables.inputValue())).toEqual({ site: SAMPLE.site });
    });

    it('leads nowhere by an absolute path, so that a proxy may serve it below one', async () => {
      const { text } = await api.http.get(`/${explorer}`).expect(200);

      expect(text).toContain("fetch('../graphql'");
      expect(text).not.toMatch(/(href="|fetch\(['"`])\//);
    });

    it('answers, shows the schema, and keeps the key that did', async () => {
      await key.fill(api.admin.key);

      expect(await ask('{ features(q: "grid", first: 1) { nodes { featureId } } }')).toMatch(
        /^200 in \d+ ms\. "default"/,
      );
      await page.locator('pre').filter({ hasText: '"featureId": "grid"' }).waitFor();
      await page.getByLabel('Type').selectOption('Site');
      await page.getByText('A product whose team decides by a policy').waitFor();
      expect(await kept()).toEqual([1, api.admin.key]);
      expect(await visitor.hindrances()).toEqual([]);
    });

    it('tells variables that are no JSON from an answer that is none', async () => {
      await page.getByRole('textbox', { name: 'Variables' }).fill('{');
      expect(await ask()).toBe('The variables are no JSON.');

      await page.getByRole('textbox', { name: 'Variables' }).fill('{}');
      await page.route('**/graphql', (route) => route.fulfill({ status: 502, body: '<h1>Bad gateway</h1>' }));
      expect(await ask()).toMatch(/^502 in \d+ ms, which is no JSON/);
      await page.locator('pre').filter({ hasText: 'Bad gateway' }).waitFor();
      await page.route('**/graphql', (route) => route.abort());
      expect(await ask()).toBe('The server cannot be reached.');
      await page.unrouteAll();
    });

    it('has the key that the page was signed in by, until it is forgotten there or here', async () => {
      await visitor.open();
      await page.getByRole('navigation').first().waitFor();
      await visitor.open(explorer);
      expect(await key.inputValue()).toBe(api.admin.key);

      await page.getByRole('button', { name: 'Forget the key' }).click();

      expect([await key.inputValue(), await kept()]).toEqual(['', [0, null]]);
      await visitor.open();
      await page.getByLabel('API key or token').waitFor();
    });
  });

  describe('The page to try queries of a schema that is not told', () => {
    it('asks for the schema once, and shows none', async () => {
      const asked: string[] = [];
      other.page.on('request', (request) => asked.push(request.postData() ?? ''));
      await other.open(explorer);
      await other.page.getByLabel('Key').fill(closed.admin.key);

      for (let time = 0; time < 3; time += 1) {
        const answered = other.page.waitForResponse('**/graphql');
        await other.page.getByRole('button', { name: 'Ask' }).click();
        await answered;
        await other.page.waitForLoadState('networkidle');
      }

      expect(asked.filter((body) => body.includes('__schema'))).toHaveLength(1);
      expect(await other.page.getByRole('heading', { name: 'Schema' }).isVisible()).toBe(false);
    });
  });
}
