import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Page, pages } from './page.js';

const DOCS = 'apps/api/test/docs';
const [STARTED, OPERATED, BY_CURL] = ['start', 'operate', 'ask-by-curl'].map(
  (name) => `${DOCS}/${name}${name === 'ask-by-curl' ? '' : '-as-shown'}.e2e-spec.ts`,
) as [string, string, string];
const own = (name: string): string => `${DOCS}/${name}.e2e-spec.ts`;
const [ON_POSTGRESQL, DECIDED, GATED, LINE, TUTORIAL] = [
  'apps/api/test/processes/run-on-postgresql.e2e-spec.ts',
  ...['decide-by-a-policy', 'gate-a-pull-request', 'use-the-command-line', 'pages'].map(own),
] as [string, string, string, string, string];

/** By page, how many of its blocks of commands which test runs. */
const RUN_BY: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'README.md': { [STARTED]: 1 },
  'apps/cli/README.md': { [LINE]: 1 },
  'libs/client/README.md': { 'tools/packages.spec.ts': 1 },
  'docs/how-to/ask-by-graphql.md': { [own('ask-by-graphql')]: 2 },
  'docs/how-to/ask-by-segment.md': { [BY_CURL]: 1 },
  'docs/how-to/be-told-of-crossings.md': { [BY_CURL]: 1 },
  'docs/how-to/connect-a-coding-agent.md': { [own('connect-a-coding-agent')]: 3 },
  'docs/how-to/decide-on-a-feature.md': { [DECIDED]: 13 },
  'docs/how-to/gate-a-pull-request.md': { [OPERATED]: 1, [GATED]: 3 },
  'docs/how-to/import-a-newer-catalogue.md': {
    ...{ [OPERATED]: 2, 'apps/api/test/catalogue/catalogue-update-command.e2e-spec.ts': 2 },
  },
  'docs/how-to/import-analytics.md': { [BY_CURL]: 4 },
  'docs/how-to/keep-and-delete-data.md': { [BY_CURL]: 1, [OPERATED]: 2 },
  'docs/how-to/limits-behind-nginx.md': { [STARTED]: 5 },
  'docs/how-to/manage-api-keys.md': { [own('manage-api-keys')]: 5 },
  'docs/how-to/measure-what-upstream-does-not-know.md': { [own('measure-what-upstream-does-not-know')]: 11 },
  'docs/how-to/observe.md': { [STARTED]: 2 },
  'docs/how-to/read-the-audit.md': { [BY_CURL]: 1 },
  'docs/how-to/rotate-everything.md': { [OPERATED]: 1, [ON_POSTGRESQL]: 2 },
  'docs/how-to/run-on-postgresql.md': { [OPERATED]: 1, [ON_POSTGRESQL]: 5 },
  'docs/how-to/set-a-policy.md': { [OPERATED]: 1, [DECIDED]: 9 },
  'docs/how-to/try-it-in-the-browser.md': { [STARTED]: 1 },
  'docs/how-to/use-from-a-script.md': { [TUTORIAL]: 1 },
  'docs/how-to/use-postman.md': { [own('use-postman')]: 2 },
  'docs/how-to/use-the-command-line.md': { [LINE]: 8 },
  'docs/how-to/use-the-page.md': { [STARTED]: 1 },
  'docs/how-to/write-your-own-client.md': { [own('write-your-own-client')]: 4 },
  'docs/reference/configuration.md': { [STARTED]: 1 },
  'docs/tutorials/first-audience.md': { [STARTED]: 1, [TUTORIAL]: 8 },
  'docs/tutorials/first-decision.md': { [own('first-decision')]: 11 },
};

/** How a block begins that no test runs, and why. */
const NOT_RUN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'docs/how-to/back-up-and-restore.md': {
    'pg_dump "$DATABASE_URL"':
      'destroys a server: tools/faults/scenarios/backup-postgres.mjs does it on one of its own',
    'createuser plimsoll': 'the same',
    'pg_restore --dbname': 'the same',
    'docker compose --file deploy/compose.yaml exec -T postgres pg_dump': 'needs an engine for containers',
    'docker compose --file deploy/compose.yaml stop': 'needs an engine for containers',
    'docker compose --file deploy/compose.yaml exec -T postgres psql': 'needs an engine for containers',
    'cp -a .data': 'tools/faults/scenarios/backup-embedded.mjs does it',
  },
  'docs/how-to/measure-the-load.md': {
    'export TEST_DATABASE_URL': 'takes ten minutes; load.spec.ts runs the short form',
  },
  'docs/how-to/observe.md': {
    'curl http://127.0.0.1:9464/metrics':
      'a port that another process may hold; the start before it is asked at a free one',
    'docker compose --file deploy/compose.yaml --file': 'needs an engine for containers',
    'docker compose --file deploy/compose.yaml stop': 'needs an engine for containers',
    '{ printf': 'needs a cluster',
  },
  'docs/how-to/run-on-kubernetes.md': {
    'kubectl create namespace': 'needs a cluster',
    'kubectl --namespace plimsoll create secret generic plimsoll-database-ca': 'needs a cluster',
    'kubectl --namespace plimsoll create secret tls': 'needs a cluster',
    'kubectl kustomize': 'needs a cluster; manifests.spec.ts puts the example together',
    'kubectl --namespace plimsoll delete job': 'needs a cluster',
    'kubectl --namespace plimsoll wait': 'needs a cluster',
    'kubectl --namespace plimsoll scale': 'needs a cluster',
    'kubectl apply --kustomize': 'needs a cluster',
  },
  'docs/how-to/run-on-supabase.md': {
    'export DATABASE_URL': 'needs an account; serve-behind-a-pooler.e2e-spec.ts does it before a pooler of its own',
  },
  'docs/how-to/release-a-version.md': {
    'npm run release': 'pushes to a forge; release.spec.ts runs the first line in a repository of its own',
  },
  'docs/how-to/run-in-containers.md': {
    'docker build': 'needs an engine for containers; container.spec.ts follows the Dockerfile',
    '(umask 077': 'needs an engine for containers',
    'git pull': 'needs an engine for containers',
    'curl --fail http://127.0.0.1:3000/version': 'needs an engine for containers',
  },
  'docs/how-to/run-on-postgresql.md': {
    "DATABASE_URL='postgresql://plimsoll:secret@pooler":
      'serve-behind-a-pooler.e2e-spec.ts does it before a pooler of its own',
    "DATABASE_URL='postgresql://plimsoll:secret@db.example": 'the same, with a certificate of its own',
  },
  'docs/how-to/use-the-command-line.md': { 'alias plimsoll': 'names what every other command of the page calls' },
  'docs/reference/soak.md': {
    'npm run soak': 'takes ten minutes; nightly.yml runs it, and flatness.spec.ts holds what it judges by',
  },
  'docs/tutorials/first-audience.md': { 'export KEY': 'keeps the key that the start printed' },
};

const withCommands = pages().filter((page) => commandsOf(page).length > 0);
const everyPage = withCommands.map((page) => [page.file, page] as const);

describe('The commands of a page', () => {
  it('are found', () => {
    expect(withCommands.flatMap(commandsOf).length).toBeGreaterThan(100);
  });

  it.each(everyPage)('are run by tests, or it is said why not: %s', (_file, page) => {
    expect(countOf(page)).toBe(commandsOf(page).length);
  });

  it('would be noticed where no test is named for them', () => {
    const added = new Page('docs/how-to/new.md', '```sh\nnpm start\n```\n');

    expect(countOf(added)).not.toBe(commandsOf(added).length);
  });

  it.each(everyPage)('call scripts that there are in %s', (_file, { text }) => {
    expect(scriptsIn(text).filter((script) => !(script in SCRIPTS))).toEqual([]);
  });

  it.each(everyPage)('name files that there are in %s', (_file, page) => {
    expect(
      commandsOf(page)
        .flatMap(filesIn)
        .filter((file) => !existsSync(file)),
    ).toEqual([]);
  });

  it('would be noticed if they called or named what there is not', () => {
    expect(scriptsIn('npm run -s ship -- now').filter((script) => !(script in SCRIPTS))).toEqual(['ship']);
    expect(filesIn('node docs/how-to/gone.mjs').filter((file) => !existsSync(file))).toEqual(['docs/how-to/gone.mjs']);
  });
});

describe('What is said of the commands of a page', () => {
  const rows = Object.entries(RUN_BY).flatMap(([file, tests]) => Object.keys(tests).map((test) => [file, test]));

  it('is of pages that there are', () => {
    const files = withCommands.map(({ file }) => file);

    expect(files).toEqual(expect.arrayContaining(Object.keys({ ...RUN_BY, ...NOT_RUN })));
  });

  it.each(rows)('%s is read by %s', (file, test) => {
    const text = readFileSync(test, 'utf8');

    // One that goes through all pages names none.
    expect(text.includes(basename(file, '.md')) || text.includes('pages()')).toBe(true);
  });

  it.each(Object.entries(NOT_RUN).flatMap(([file, blocks]) => Object.keys(blocks).map((begin) => [file, begin])))(
    '%s has the block that is not run: %s',
    (file, begin) => {
      expect(commandsOf(Page.read(file)).filter((block) => block.startsWith(begin))).toHaveLength(1);
    },
  );
});

function commandsOf(page: Page): string[] {
  return ['sh', 'bash', 'shell', 'console'].flatMap((language) => page.blocksOf(language));
}

/** How many blocks of it are accounted for. */
function countOf({ file }: Page): number {
  const run = Object.values(RUN_BY[file] ?? {}).reduce((sum, count) => sum + count, 0);
  return run + Object.keys(NOT_RUN[file] ?? {}).length;
}

const { scripts: SCRIPTS } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

function scriptsIn(text: string): string[] {
  return Array.from(text.matchAll(/\bnpm run (?:-s |--silent )?([a-z][\w:-]*)/g), ([, script = '']) => script);
}

/** Below a folder of the repository that holds sources: what is built or written is not there yet. */
function filesIn(command: string): string[] {
  return Array.from(
    command.matchAll(/(?<![\w./"])(?:apps|deploy|docs|integrations|libs|prisma|seed|tools)\/[\w./-]*\w/g),
    ([file]) => file,
  );
}
