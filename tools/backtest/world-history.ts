import { globSync } from 'node:fs';
import type { EditionIndex } from '#libs/compat';
import { rowMapperOf } from '../../libs/audiences/src/application/import/row-mapper-of.js';
import { countedRows } from '../../libs/audiences/src/application/import/row-input.js';
import { SnapshotTally } from '../../libs/audiences/src/domain/snapshot-contents.js';
import { sumOfVisits } from '../../libs/audiences/src/domain/visit-sum.js';
import type { Traffic } from '../../libs/coverage/src/domain/traffic.js';
import { LEFT_OUT, madeOn, type WorldRow, worldRows } from '../../seed/world.js';

/** How the world browsed on the day of one package of caniuse-lite. */
export interface WorldThen {
  readonly packageName: string;
  readonly day: string;
  /** Of the visits that caniuse tells of. */
  readonly told: Traffic;
  /** Of all visits: what it tells of no browser is unknown. */
  readonly whole: Traffic;
}

/** The world by every package that the lock file pins, the latest last, mapped as an import maps it. */
export const worldHistory = (edition: EditionIndex): Promise<WorldThen[]> =>
  Promise.all(
    globSync('node_modules/caniuse-????-??')
      .map((path) => path.slice('node_modules/'.length))
      .sort()
      .map(async (packageName) => ({
        ...{ packageName, day: madeOn(packageName) },
        told: await trafficOf(
          worldRows(packageName).filter(({ caniuse }) => caniuse !== LEFT_OUT),
          edition,
        ),
        whole: await trafficOf(worldRows(packageName), edition),
      })),
  );

async function trafficOf(seen: readonly WorldRow[], edition: EditionIndex): Promise<Traffic> {
  const tally = new SnapshotTally(rowMapperOf(edition));
  for await (const rows of countedRows(seen)) for (const { named, visits } of rows) tally.add(named, visits);
  const { shares, visits } = tally.contents();
  return { shares, visits: sumOfVisits([visits.mapped, visits.approximated, visits.unknown]) };
}
