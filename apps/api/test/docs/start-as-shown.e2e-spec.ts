import { importedEdition } from '../../../../libs/catalogue/src/testing/imported-edition.template.js';
import { testCopy } from '../../../../libs/persistence/src/testing/test-database.js';
import { Page, pages } from '../../../../tools/docs/page.js';
import { asked, commandOn, placeOf, Typed } from './typed.js';

const copy = await testCopy(importedEdition);
afterAll(() => copy.drop());

/** Every line that starts the service where its own database is, once; the shortest is the first start of all. */
const starts = new Set(
  pages()
    .flatMap((page) => page.blocksOf('sh'))
    .filter((block) => !block.includes('DATABASE_URL='))
    .flatMap((block) => block.split('\n'))
    .map((line) => line.replace(/ +#.*/, ''))
    .filter((line) => /(^| )npm start$/.test(line)),
);
const { TEST_REDIS_URL: redis = 'redis://127.0.0.1:6379' } = process.env;

/** Started as shown, on any free port and the Redis of the tests, and stopped after the visit. */
async function visiting(line: string, visit: (origin: string, said: string) => Promise<void>): Promise<void> {
  const command = line.replace(/PORT=\d+/, 'PORT=0').replace(/redis:\/\/\S+/, redis);
  const server = new Typed(command, { REDIS_URL: '', PORT: '0', LOG_LEVEL: 'silent', ...placeOf(copy.config) });
  try {
    const said = await server.saying(/[^]* Try .*/);
    const [origin = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
    expect((await fetch(`${origin}/health/ready`)).status).toBe(200);
    await visit(origin, said);
  } finally {
    await server.stop();
  }
}

/** What shows that the words before `npm start` did what the page says. */
const SEEN: Readonly<Record<string, (origin: string, said: string) => Promise<void>>> = {
  'npm start': async (origin, said) => {
    const [key = ''] = /plk_[\w-]+/.exec(said) ?? [];
    const { status } = await fetch(`${origin}/api/v1/sites`, { headers: { authorization: `Bearer ${key}` } });
    expect(status).toBe(200);
  },
  SECURITY_CONTACT: async (origin) => {
    const contact = await (await fetch(`${origin}/.well-known/security.txt`)).text();
    expect(contact).toContain('Contact: https://shop.example/report');
  },
  RATE_LIMITS: async (origin) => {
    expect((await fetch(`${origin}/version`)).headers.get('ratelimit-policy')).toContain('"default";q=3000;w=60');
  },
  TRUSTED_PROXIES: async (origin) => {
    const page = Page.read('docs/how-to/limits-behind-nginx.md');
    const [command = '', filter = ''] = commandOn(page, 'curl -si').split(' | grep -i ');
    const { headers } = await asked(command, origin, {});

    const shown = page.blocksOf('http').join('\n').replace(/t=60$/, 't=(59|60)').replace('r=599', 'r=\\d+');
    const printed = [...headers].filter(([name]) => name.includes(filter)).map(([name, value]) => `${name}: ${value}`);
    expect(printed.toSorted().join('\n')).toMatch(new RegExp(`^${shown}$`));
  },
  RATE_LIMIT_ON_STORE_FAILURE: async (origin) => {
    expect((await fetch(`${origin}/version`)).status).toBe(200);
  },
  METRICS_PORT: async (_origin, said) => {
    const metrics = await fetch(/Metrics +(\S+)/.exec(said)?.[1] ?? '');
    expect(await metrics.text()).toContain('plimsoll_build_info{');
  },
  // Nobody listens where its traces are sent, and it answers all the same.
  OTEL_EXPORTER_OTLP_ENDPOINT: async (origin) => {
    expect((await fetch(`${origin}/version`)).status).toBe(200);
  },
  REDIS_URL: async (origin) => {
    expect((await fetch(`${origin}/version`)).headers.get('ratelimit')).toContain('"default";r=');
  },
};

describe('A start', () => {
  it.each([...starts].toSorted((one, other) => one.length - other.length))(
    'is what the pages say: %s',
    async (line) => {
      const [variable = ''] = /^[A-Z_]+(?==)|^npm start$/.exec(line) ?? [];
      const seen = SEEN[variable];
      expect([variable, seen]).toEqual([expect.stringMatching(/./), expect.any(Function)]);

      await visiting(line, seen);
    },
    240_000,
  );

  it('is shown in each of these ways', () => {
    expect([...starts].map((line) => line.split(/=| start/)[0])).toEqual(
      expect.arrayContaining(['npm', 'SECURITY_CONTACT', 'RATE_LIMITS', 'TRUSTED_PROXIES', 'REDIS_URL']),
    );
  });
});
