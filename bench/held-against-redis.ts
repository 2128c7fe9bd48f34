import { setTimeout as pause } from 'node:timers/promises';
import { ResultCache } from '#libs/cache';
import type { Standard } from '#libs/compat';
import { createLogger } from '#libs/observability';
import { RedisStore } from '../libs/cache/src/redis-store.js';
import { compileEdition } from '../libs/catalogue/src/domain/compile-edition.js';
import { readEdition } from '../libs/catalogue/src/domain/read-edition.js';
import { CoverageModel } from '../libs/coverage/src/domain/coverage-model.js';
import { frontierOf } from '../libs/coverage/src/domain/frontier.js';
import { Jury } from '../libs/coverage/src/domain/jury.js';
import { SeenFloors } from '../libs/coverage/src/domain/seen-floors.js';
import { audienceOf } from './audience-of.js';
import type { Row } from './bench.js';
import { installedPackages } from './installed-packages.js';
import { median, milliseconds } from './timing.js';

/** Results as they are worked out, and as they are had from Redis by whoever has not asked for them yet: fetched, checked and read. */
export async function heldAgainstRedis(redisUrl: string): Promise<Row[]> {
  const store = RedisStore.open(redisUrl, createLogger('silent'));
  const cache = new ResultCache(() => TENANT, { store, secret: new Uint8Array(32).fill(1) }, NO_MEMORY);
  const contents = readEdition(await installedPackages());
  const model = new CoverageModel(compileEdition('bench', contents));
  const traffic = audienceOf(contents, 400);
  const visits = model.place(traffic);
  const survey = model.measure(traffic);
  const segments = Array.from({ length: SEGMENTS }, (_, at) => ({
    value: `Market ${String(at)}`,
    visits: model.place(audienceOf(contents, 400 - at)),
  }));

  const matrix = () => {
    const { full, partial, none } = model.engine.measurePlaced(visits);
    return { full, partial, none };
  };
  const rulings = () => {
    const jury = Jury.of(STANDARD, survey.table);
    for (const { value, visits: its } of segments)
      jury.hear(STANDARD, { value, table: model.engine.measurePlaced(its) });
    return jury.rulings;
  };
  const frontier = () => frontierOf(new SeenFloors(survey, OWN, 'full').choices, visits.line(50).most);
  try {
    return [
      rowOf(await compared('all features and keys of an audience: not kept there', cache, matrix, 200)),
      promised(await compared(`what decides where each of ${String(SEGMENTS)} segments counts`, cache, rulings, 20)),
      promised(await compared('the frontier of an audience', cache, frontier, 20)),
    ];
  } finally {
    store.close();
  }
}

interface Compared extends Row {
  readonly ratio: number;
}

async function compared(what: string, cache: ResultCache, work: () => object, rounds: number): Promise<Compared> {
  const working = median(rounds, work);
  const result = work();
  const fetching: number[] = [];
  for (let tries = 0; fetching.length < FETCHES; tries += 1) {
    if (tries === MOST_TRIES) throw new Error('Redis does not answer in time.');
    let isMissed = false;
    const begun = performance.now();
    await cache.of(what, () => {
      isMissed = true;
      return Promise.resolve(result);
    });
    if (!isMissed) fetching.push(performance.now() - begun);
    else await pause(5); // it connects, and stores, in the background
  }
  const fetched = fetching.toSorted((a, b) => a - b)[FETCHES >> 1];
  const ratio = fetched / working;
  return {
    ...{ what, ratio, value: `${ratio.toPrecision(2)} of the time that it takes to work it out` },
    beside: `${milliseconds(fetched)}; worked out ${milliseconds(working)}`,
  };
}

const rowOf = ({ ratio: _ratio, ...row }: Compared): Row => row;
const promised = (of: Compared): Row => ({ ...rowOf(of), claim: '≤ 0.5', holds: of.ratio <= 0.5 });

const STANDARD: Standard = {
  ...{ threshold: 95, counts: 'full', bound: 'atLeast' },
  eachSegment: { minimumVisits: 1 },
};
const OWN = { basis: 'headline', withAncestors: false } as const;
const TENANT = 'bench';
/** Bytes: less than any result. */
const NO_MEMORY = 1;
const SEGMENTS = 200;
const FETCHES = 100;
const MOST_TRIES = 1000;
