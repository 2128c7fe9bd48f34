import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COLLECTION } from '../../../../tools/docs/postman/collection.js';

/** Where it is run, as whom, and which folders of it. */
export interface Run {
  readonly url: string;
  readonly key: string;
  readonly folders: readonly string[];
  /** What a person has chosen before, by the names of variables. */
  readonly chosen?: Readonly<Record<string, string>>;
}

/** How it went. */
export interface Ran {
  /** What was sent, in its order; what a script leaves out is not among it. */
  readonly requests: readonly Requested[];
  readonly failures: readonly Failure[];
}
export interface Requested {
  readonly id: string;
  readonly method: string;
  /** Absent where nobody answered. */
  readonly status?: number;
  readonly passed: readonly string[];
}
/** What did not hold, in the words that people read. */
interface Failure {
  readonly id: string;
  readonly words: string;
}

/** Has Postman’s own runner run the collection, in a process of its own. */
export async function newman({ url, key, folders, chosen = {} }: Run): Promise<Ran> {
  const folder = await mkdtemp(join(tmpdir(), 'plimsoll-postman-'));
  const [collection, report] = [join(folder, 'collection.json'), join(folder, 'report.json')];
  const { variable, ...rest } = JSON.parse(await readFile(COLLECTION, 'utf8')) as Variables;
  const more = Object.entries(chosen).map(([name, value]) => ({ key: name, value }));
  await writeFile(
    collection,
    JSON.stringify({ ...rest, variable: [...variable.filter(({ key: name }) => !(name in chosen)), ...more] }),
  );
  const told = { run: collection, environment: ENVIRONMENT, reporters: 'json', 'reporter-json-export': report };
  await done([
    ...Object.entries(told).flatMap(([name, value]) => (name === 'run' ? [name, value] : [`--${name}`, value])),
    ...[`url=${url}`, `key=${key}`].flatMap((value) => ['--env-var', value]),
    ...folders.flatMap((name) => ['--folder', name]),
  ]);
  const { run } = JSON.parse(await readFile(report, 'utf8')) as { readonly run: Report };
  await rm(folder, { recursive: true });
  return { requests: run.executions.map(requested), failures: run.failures.map(failure) };
}

interface Variables {
  readonly variable: readonly { readonly key: string }[];
}

const ENVIRONMENT = 'docs/postman/local.postman_environment.json';

/** However it ends, there is a report; where there is none, its reading fails. */
const done = (args: readonly string[]): Promise<void> =>
  new Promise((resolve) => {
    const env = { ...process.env, NODE_OPTIONS: '' };
    execFile(process.execPath, ['node_modules/newman/bin/newman.js', ...args], { env }, () => {
      resolve();
    });
  });

interface Report {
  readonly executions: readonly {
    readonly item: { readonly id: string };
    readonly request: { readonly method: string };
    readonly response?: { readonly code: number };
    readonly assertions?: readonly {
      readonly assertion: string;
      readonly error?: object;
      readonly skipped?: boolean;
    }[];
  }[];
  readonly failures: readonly {
    /** Absent where a request of a script failed. */
    readonly source?: { readonly id?: string };
    readonly error: { readonly test?: string; readonly message: string };
  }[];
}

const requested = ({ item, request, response, assertions = [] }: Report['executions'][number]): Requested => ({
  id: item.id,
  method: request.method,
  ...(response && { status: response.code }),
  passed: assertions.filter(({ error, skipped }) => !error && !skipped).map(({ assertion }) => assertion),
});

const failure = ({ source, error: { test = '', message } }: Report['failures'][number]): Failure => ({
  id: source?.id ?? '',
  words: `${test}: ${message}`,
});
