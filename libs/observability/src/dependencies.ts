import { BriefMemory } from './brief-memory.js';
import { Gauge } from './gauge.js';

export interface Finding {
  readonly name: string;
  /** `warn`: it is down, and requests are answered without it. */
  readonly status: 'pass' | 'warn' | 'fail';
  readonly ms: number;
}

/** Something outside that requests are answered with. */
export interface Dependency {
  readonly name: string;
  /** Requests are answered while it is down. */
  readonly isDispensable?: boolean;
  /** Rejects, or does not come back, when it is down. */
  reach(): Promise<void>;
}

/** All that the process depends on. */
export class Dependencies {
  readonly #all: Dependency[];
  readonly #found = new BriefMemory(() => Promise.all(this.#all.map(examineOne)));

  constructor(all: readonly Dependency[]) {
    this.#all = [...all];
  }

  add(dependency: Dependency): void {
    this.#all.push(dependency);
    this.#found.forget();
  }

  /** Asks each once, for at most a second and a half; who wants to know within a second of that is told what was found then. */
  examine = (): Promise<readonly Finding[]> => this.#found.get();

  /** Has them examined whenever metrics are asked for, until the way out is taken. */
  tell(): () => void {
    return REACHED.from(async () =>
      (await this.examine()).map(({ name, status }) => ({ of: [name], value: status === 'pass' ? 1 : 0 })),
    );
  }
}

/** As application/health+json has it; what is down and cannot be done without makes the whole unavailable. */
export function healthOf(
  findings: readonly Finding[],
  version: string,
): { readonly isUp: boolean; readonly body: Buffer } {
  const status = (['fail', 'warn'] as const).find((worst) => findings.some(({ status }) => status === worst)) ?? 'pass';
  const checks = findings.map(
    ({ name, status, ms }) => [name, [{ status, observedValue: ms, observedUnit: 'ms' }]] as const,
  );
  return {
    isUp: status !== 'fail',
    body: Buffer.from(JSON.stringify({ status, version, checks: Object.fromEntries(checks) })),
  };
}

const REACHED = new Gauge({
  name: 'plimsoll_dependency_up',
  help: 'Whether what the process depends on answers (1) or not (0): the database, the event feed, Redis and the read replica where there is one; and whether jobs and webhooks are taken (1) or have waited for five minutes (0).',
  labels: ['dependency'],
});

async function examineOne(dependency: Dependency): Promise<Finding> {
  const start = performance.now();
  const { promise: late, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(resolve, PATIENCE, false).unref();
  const reaching = dependency.reach().then(
    () => true,
    () => false,
  );
  const isWell = await Promise.race([reaching, late]).finally(() => clearTimeout(timer));
  const status = isWell ? 'pass' : dependency.isDispensable ? 'warn' : 'fail';
  return { name: dependency.name, status, ms: Math.round(performance.now() - start) };
}

/** Milliseconds; an orchestrator's probe gives up after some seconds, and who asks for metrics is told what was found by then. */
const PATIENCE = 1_500;
