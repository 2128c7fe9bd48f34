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

/** All that the service depends on. */
export class Dependencies {
  constructor(private readonly all: () => readonly Dependency[]) {}

  /** Asks each once, for at most two seconds. */
  examine = (): Promise<Finding[]> => Promise.all(this.all().map(examineOne));
}

async function examineOne(dependency: Dependency): Promise<Finding> {
  const start = performance.now();
  const isWell = await Promise.race([
    dependency.reach().then(
      () => true,
      () => false,
    ),
    new Promise<false>((resolve) => setTimeout(resolve, PATIENCE, false).unref()),
  ]);
  const status = isWell ? 'pass' : dependency.isDispensable ? 'warn' : 'fail';
  return { name: dependency.name, status, ms: Math.round(performance.now() - start) };
}

/** Milliseconds; an orchestrator's probe gives up after some seconds. */
const PATIENCE = 2000;
