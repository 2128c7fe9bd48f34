import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parse } from 'yaml';

interface Workflow {
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly needs?: string | readonly string[];
  readonly 'timeout-minutes'?: number;
  readonly uses?: string;
  readonly steps?: readonly { readonly run?: string; readonly uses?: string; readonly env?: object }[];
}

const workflows = globSync('.github/workflows/*.yml').map(
  (file) => [file, parse(readFileSync(file, 'utf8')) as Workflow] as const,
);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe.each(workflows)('%s', (_file, { permissions, jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);
  const commands = steps.flatMap(({ run }) => run ?? []);

  it('may only read, where a job does not ask for more', () => {
    expect(permissions).toEqual({ contents: 'read' });
  });

  it('runs scripts that there are', () => {
    const run = commands.flatMap((text) =>
      [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name),
    );
    const files = commands.flatMap((text) => [...text.matchAll(/bash (\S+)/g)].map(([, file]) => file));

    expect(run.filter((name) => scripts[name ?? ''] === undefined)).toEqual([]);
    expect(files.filter((file) => !existsSync(file ?? ''))).toEqual([]);
  });

  it('waits for jobs that there are', () => {
    const needed = Object.values(jobs).flatMap(({ needs = [] }) => needs);

    expect(needed.filter((name) => !Object.hasOwn(jobs, name))).toEqual([]);
  });

  it('lets no expression into a shell but by its environment', () => {
    expect(commands.filter((text) => text.includes('${{'))).toEqual([]);
  });

  it('takes each action in a version', () => {
    expect(steps.flatMap(({ uses }) => uses ?? []).filter((used) => !/^[\w-]+\/[\w/-]+@v\d+$/.test(used))).toEqual([]);
  });
});

describe('The workflow of a release', () => {
  it('publishes nothing before every test has passed', () => {
    const { jobs = {} } = workflows.find(([file]) => file.endsWith('release.yml'))?.[1] ?? {};
    const publishing = Object.entries(jobs).filter(([, { steps }]) =>
      /npm publish|"push":true/.test(JSON.stringify(steps)),
    );

    expect(jobs.check?.uses).toBe('./.github/workflows/ci.yml');
    expect(publishing.map(([name, { needs }]) => `${name} needs ${String(needs)}`)).toEqual([
      'image needs check,version',
      'packages needs check,version',
    ]);
  });
});

describe('Updates of dependencies', () => {
  it('are proposed for every kind that there is, the catalogue by itself', () => {
    const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as { updates: readonly Update[] };

    const kept = new Set(updates.map((update) => `${update['package-ecosystem']} ${update.directory}`));
    const places = globSync([
      'package-lock.json',
      'tools/*/package-lock.json',
      'Dockerfile',
      'deploy/*compose*.yaml',
      '.github/workflows/*.yml',
    ]);

    expect(places.map(keptBy).filter((update) => !kept.has(update))).toEqual([]);
    expect(updates[0]?.groups?.catalogue).toEqual({ patterns: ['@mdn/browser-compat-data', 'web-features'] });
  });
});

/** What looks after the versions that a file names. */
function keptBy(file: string): string {
  if (file.startsWith('.github')) return 'github-actions /';
  const folder = `/${dirname(file)}`.replace('/.', '/');
  const kind = file.endsWith('package-lock.json') ? 'npm' : file === 'Dockerfile' ? 'docker' : 'docker-compose';
  return `${kind} ${folder}`;
}

interface Update {
  readonly 'package-ecosystem': string;
  readonly directory: string;
  readonly groups?: Readonly<Record<string, object>>;
}
