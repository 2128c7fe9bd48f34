import { importOf } from './seed.mjs';

/** What people and programs ask, as autocannon takes it: in turn on each connection. */
export function scenariosOf(seed) {
  const [reads, check, load] = [readsOf(seed), checkOf(seed), importsInto(seed)];
  return [
    { name: 'read coverage', requests: reads },
    { name: 'check', requests: check },
    { name: 'import', requests: [load] },
    { name: 'mixed', requests: mixed(reads, check, load) },
  ];
}

/** Pages of coverage, one feature explained and the audience, of twenty teams; and a feature of the catalogue. */
export const readsOf = ({ audiences }) =>
  audiences
    .slice(0, TEAMS)
    .flatMap((id) => [
      { path: `/api/v1/audiences/${id}/coverage?limit=50` },
      { path: `/api/v1/audiences/${id}/coverage/has?threshold=95` },
      { path: `/api/v1/audiences/${id}` },
      { path: '/api/v1/features/grid' },
    ]);

/** Pages that nobody has asked for yet: by another threshold each time. */
export function newReadsOf({ audiences }) {
  const teams = audiences.slice(0, TEAMS);
  let asked = 0;
  const next = () => {
    const threshold = (50 + (Math.floor(asked / teams.length) % 49_000) / 1000).toFixed(3);
    return `/api/v1/audiences/${teams[asked++ % teams.length]}/coverage?limit=50&threshold=${threshold}`;
  };
  return [{ setupRequest: (request) => ({ ...request, path: next() }) }];
}

/** What CI asks of a pull request: ten features. */
const checkOf = ({ sites }) =>
  sites.map((id) => ({
    ...{ method: 'POST', path: `/api/v1/sites/${id}/checks`, headers: JSON_BODY },
    body: JSON.stringify({ features: FEATURES }),
  }));

/** A day of visits into an audience that nobody reads meanwhile; no day comes twice. */
function importsInto({ audiences }) {
  const others = audiences.slice(TEAMS);
  let sent = 0;
  return {
    setupRequest: (request) => {
      const day = new Date(FIRST_DAY + Math.floor(sent / others.length) * DAY).toISOString().slice(0, 10);
      const path = `/api/v1/audiences/${others[sent++ % others.length]}/snapshots`;
      return { ...request, method: 'POST', path, headers: { ...request.headers, ...JSON_BODY }, body: bodyOf(day) };
    },
  };
}

const bodyOf = (day) => JSON.stringify(importOf(day, day));

/**
 * Of a thousand requests 949 read, 50 check and one imports. All connections go through them together, each asking the next: were each to go
 * through them by itself, hundreds would check in the same moment, and then none for a while.
 */
function mixed(reads, checks, load) {
  const all = Array.from({ length: 1_000 }, (_, at) => reads[at % reads.length]);
  for (let at = 7; at < all.length; at += 20) all[at] = checks[Math.floor(at / 20) % checks.length];
  all[557] = load;
  let asked = 0;
  const next = (request) => {
    const { setupRequest = (same) => same, headers, ...rest } = all[asked++ % all.length];
    return setupRequest({ ...request, ...rest, headers: { ...request.headers, ...headers } });
  };
  return [{ setupRequest: next }];
}

const TEAMS = 20;
const JSON_BODY = { 'content-type': 'application/json' };
const FEATURES = [
  'has',
  'grid',
  'container-queries',
  'nesting',
  'view-transitions',
  'subgrid',
  'popover',
  'dialog',
  'flexbox',
  'layers',
];
const DAY = 24 * 60 * 60 * 1000;
/** Snapshots that are seeded are newer: they stay the latest. */
const FIRST_DAY = Date.UTC(2001, 0, 1);
