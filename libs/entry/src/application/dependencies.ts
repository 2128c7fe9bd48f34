export interface Finding {
  readonly name: string;
  readonly isWell: boolean;
  readonly ms: number;
}

/** Something outside that requests cannot be answered without. */
export interface Dependency {
  readonly name: string;
  /** Rejects, or does not come back, when it is down. */
  reach(): Promise<void>;
}

/** All that the service depends on. */
export class Dependencies {
  constructor(private readonly all: readonly Dependency[]) {}

  /** Asks each once, for at most two seconds. */
  examine = (): Promise<Finding[]> => Promise.all(this.all.map(examineOne));
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
  return { name: dependency.name, isWell, ms: Math.round(performance.now() - start) };
}

/** Milliseconds; an orchestrator's probe gives up after some seconds. */
const PATIENCE = 2000;
