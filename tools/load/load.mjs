import { Redis } from 'ioredis';
import { Cluster } from '../cluster/cluster.mjs';
import { measureGrowth } from './growth.mjs';
import { measured } from './measure.mjs';
import { rivalOf } from './rival.mjs';
import { scenariosOf } from './scenarios.mjs';
import { Seed } from './seed.mjs';

/** Nothing is refused for coming too often; all of it is counted, as it is for callers. */
const ROOMY = Object.fromEntries(
  ['default', 'writes', 'expensive', 'authentication-failures'].map((name) => [name, { q: 1_000_000_000, w: 60 }]),
);

/** Measures all of the plan on databases of its own, which are gone afterwards, and says on the way how far it is. `opened` is told of each cluster. */
export async function measureLoad({ server, redis, nginx }, plan, say) {
  const options = { server, redis, nginx, settings: { RATE_LIMITS: JSON.stringify(ROOMY), LOG_LEVEL: 'warn' } };
  const cluster = await Cluster.start({ ...options, apis: 2, workers: 1 });
  let workspace;
  let found;
  try {
    say(`Two processes, a worker and nginx are up; ${String(plan.audiences)} audiences are made`);
    const seed = await Seed.in(cluster);
    workspace = await workspaceOf(cluster);
    await seed.growTo(plan.audiences);
    for (const id of seed.audiences.slice(1, SITES)) await seed.addSite(id);
    const at = { url: cluster.url, headers: { authorization: `Bearer ${cluster.key}` } };
    const scenarios = scenariosOf(seed);
    const users = await asUsers({ ...at, requests: scenarios.at(-1).requests }, plan, say);
    found = {
      users,
      scenarios: await inTurn(scenarios, at, plan, say),
      rival: await besideRival(seed, at, { nginx, plan, cluster }, say),
    };
  } finally {
    await cluster.stop();
    if (workspace) await forget(redis, workspace);
  }
  return { ...found, growth: await measureGrowth(options, plan, say) };
}

/** Whoever comes first finds processes that were just started, whose code runs slowly yet: it is warmed up for longer. */
async function asUsers(load, { users, usersSeconds, usersWarmUp, runs }, say) {
  const result = await measured({
    ...{ ...load, connections: users, perSecond: 1, runs, seconds: usersSeconds, warmUp: usersWarmUp },
  });
  const row = { name: 'mixed, once a second', connections: users, ...result };
  say(lineOf(row));
  return row;
}

async function inTurn(scenarios, at, { connections, runs, seconds, warmUp }, say) {
  const rows = [];
  for (const { name, requests } of scenarios)
    for (const many of connections) {
      const result = await measured({ ...at, requests, connections: many, runs, seconds, warmUp });
      rows.push({ name, connections: many, ...result });
      say(lineOf(rows.at(-1)));
    }
  return rows;
}

/** One feature of one audience, of the product and of a script with the same visits. */
async function besideRival({ audiences, sites }, at, { nginx, plan, cluster }, say) {
  const answer = await cluster.ask(`/api/v1/sites/${sites[0]}/browserslist?format=stats`);
  const stats = await answer.json();
  const rival = await rivalOf({ nginx, stats });
  try {
    const path = `/api/v1/audiences/${audiences[0]}/coverage/has?threshold=95`;
    return {
      theirs: await inTurn([{ name: 'script', requests: [{ path: '/css-has' }] }], { url: rival.url }, plan, say),
      ours: await inTurn([{ name: 'one feature', requests: [{ path }] }], at, plan, say),
    };
  } finally {
    await rival.stop();
  }
}

async function workspaceOf(cluster) {
  const answer = await cluster.ask('/api/v1');
  const { _links } = await answer.json();
  return /workspaces\/([\da-f-]{36})/.exec(JSON.stringify(_links))?.[1];
}

/** What its processes have kept in Redis: nobody will ask for it. */
async function forget(url, workspace) {
  const redis = new Redis(url);
  await redis.del(Array.from({ length: 128 }, (_, place) => `plimsoll:results:${workspace}:${String(place)}`));
  redis.disconnect();
}

const lineOf = ({ name, connections, perSecond, p50, p99, failed }) =>
  `  ${name}, ${String(connections)} connections: ${String(Math.round(perSecond))}/s, p50 ${String(p50)} ms, p99 ${String(p99)} ms, ${String(failed)} errors`;

/** How many audiences have one. */
const SITES = 10;
