import { createRequire } from 'node:module';

/** A row of an import: a caniuse agent with its version, and what it counts. */
export interface WorldRow {
  readonly caniuse: string;
  readonly visits: number;
}

export interface WorldSnapshot {
  readonly from: string;
  readonly to: string;
  readonly rows: readonly WorldRow[];
}

/**
 * How the world browsed, quarter by quarter: caniuse's usage data (CC BY 4.0, see NOTICE) from packages of those dates, which
 * the lock file pins side by side. Shares are counted as visits in a million.
 */
export const worldSnapshots = (): WorldSnapshot[] =>
  EDITIONS.map(({ packageName, from, to }) => ({ from, to, rows: worldRows(packageName) }));

/** A package's usage is of the month before its newest release. */
const EDITIONS = [
  { packageName: 'caniuse-2025-11', from: '2025-10-01', to: '2025-10-31' },
  { packageName: 'caniuse-2026-01', from: '2025-12-01', to: '2025-12-31' },
  { packageName: 'caniuse-2026-05', from: '2026-04-01', to: '2026-04-30' },
  { packageName: 'caniuse-2026-07', from: '2026-06-01', to: '2026-06-30' },
  { packageName: 'caniuse-2026-11', from: '2026-10-01', to: '2026-10-31' },
] as const;

interface Agent {
  /** Percent of the world's visits by version. */
  readonly usage_global: Readonly<Record<string, number>>;
  /** When versions came out, in seconds since 1970; some have not. */
  readonly release_date: Readonly<Record<string, number | null>>;
}

const load = createRequire(import.meta.url);

/** What a package says of the world. */
export const worldRows = (packageName: string): WorldRow[] => rowsOf(agentsOf(packageName));

/** When a package was made: when the newest release that it knows came out, for registries have other dates. */
export const madeOn = (packageName: string): string =>
  new Date(
    1000 *
      Math.max(
        ...Object.values(agentsOf(packageName)).flatMap(({ release_date: dates }) => Object.values(dates).map(Number)),
      ),
  )
    .toISOString()
    .slice(0, 'YYYY-MM-DD'.length);

const agentsOf = (packageName: string): Readonly<Record<string, Agent>> =>
  (load(`${packageName}/dist/unpacker/agents.js`) as { agents: Record<string, Agent> }).agents;

function rowsOf(agents: Readonly<Record<string, Agent>>): WorldRow[] {
  const rows = Object.entries(agents).flatMap(([agent, { usage_global: usage }]) =>
    Object.entries(usage).map(([version, percent]) => ({
      caniuse: `${agent} ${version}`,
      visits: inAMillion(percent),
    })),
  );
  const seen = rows.reduce((sum, { visits }) => sum + visits, 0);
  return [...rows, { caniuse: LEFT_OUT, visits: Math.max(0, 1_000_000 - seen) }];
}

/** What stands for visits that caniuse tells of no browser. */
export const LEFT_OUT = 'other';

const inAMillion = (percent: number): number => Math.round(percent * 10_000);
