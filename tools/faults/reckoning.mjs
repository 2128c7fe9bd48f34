import { ask } from './ask.mjs';
import { until } from './programs.mjs';

/** Compares what writers were answered with what is there, as a caller sees it and as the database has it. */
export async function reckon(findings, { writers, base, postgres, database, receiver }) {
  const { book, troubles, unexpected } = writers;
  const { audiences, jobs, adoptions } = book;
  const told = [...troubles].map(([trouble, count]) => `${String(count)} × ${trouble}`).join(', ');
  findings.did(`${String(writers.acknowledged)} acknowledged; sent again after ${told || 'nothing'}`);
  findings.holds(unexpected.length === 0, `nothing else was answered ${unexpected.slice(0, 3).join('; ')}`);

  const lost = [];
  for (const { id, name } of audiences)
    if ((await ask(base, `/api/v1/audiences/${id}`)).body.name !== name) lost.push(name);
  for (const { path } of adoptions) if ((await ask(base, path)).body.state !== 'rejected') lost.push(path);
  findings.holds(lost.length === 0, `no acknowledged write is lost ${lost.slice(0, 3).join(', ')}`);

  const twice = await postgres.ask(TWICE, [`${writers.name} %`], database);
  findings.holds(twice.length === 0, `one resource for each key ${twice.map(({ name }) => name).join(', ')}`);

  const ended = new Map();
  const isOver = async ({ id }) => {
    const { body } = await ask(base, `/api/v1/jobs/${id}`);
    ended.set(id, body.state);
    return body.endedAt !== undefined;
  };
  for (const job of jobs) await until(`job ${job.id} to end`, () => isOver(job), 90_000);
  const failed = [...ended].filter(([, state]) => state !== 'succeeded');
  findings.holds(failed.length === 0, `each of ${String(jobs.length)} jobs succeeded ${failed.join(' ')}`);
  const wrong = await postgres.ask(SNAPSHOTS, [jobs.map(({ audience }) => audience)], database);
  findings.holds(wrong.length === 0, `each made one snapshot ${JSON.stringify(wrong)}`);

  const histories = await postgres.ask(HISTORIES, [adoptions.map(({ id }) => id)], database);
  const isWhole = ({ numbers }) => numbers === '1,2';
  findings.holds(
    histories.length === adoptions.length && histories.every(isWhole),
    `each decision has its proposal and its end, once, in order`,
  );
  await reckonPolicies(findings, book.policies, { postgres, database });
  const imports = jobs.length + book.policies.length; // what each site is measured by was imported at once
  await reckonEvents(findings, { imports, decisions: adoptions.length, receiver });
}

/** Versions follow one another, and there are as many as were acknowledged, and perhaps those that nobody was told of. */
async function reckonPolicies(findings, policies, { postgres, database }) {
  const wrong = [];
  for (const { site, acknowledged, uncertain } of policies) {
    const rows = await postgres.ask('SELECT version FROM policy WHERE site_id = $1 ORDER BY version', [site], database);
    const isInOrder = rows.every(({ version }, index) => version === index + 1);
    const more = rows.length - 1 - acknowledged;
    if (!isInOrder || more < 0 || more > uncertain) wrong.push(JSON.stringify({ acknowledged, uncertain, rows }));
  }
  findings.holds(wrong.length === 0, `versions of policies are those that were acknowledged ${wrong.join('; ')}`);
}

async function reckonEvents(findings, { imports, decisions, receiver }) {
  const kinds = { 'snapshot.imported': imports, 'adoption.proposed': decisions, 'adoption.rejected': decisions };
  for (const [type, count] of Object.entries(kinds)) {
    const isTold = () => receiver.idsOf(type).size >= count;
    await until(`${String(count)} × ${type}`, isTold, 90_000).catch(() => undefined);
    const ids = receiver.idsOf(type);
    const isOnce = ids.size === count && [...ids.values()].every(({ size }) => size === 1);
    findings.holds(isOnce, `${type}: ${String(ids.size)} of ${String(count)} were told, each under one id`);
  }
}

const TWICE = 'SELECT name FROM audience WHERE name LIKE $1 GROUP BY name HAVING count(*) > 1';
const SNAPSHOTS = `SELECT wanted.id, count(snapshot.id)::int AS snapshots
  FROM unnest($1::uuid[]) AS wanted (id) LEFT JOIN snapshot ON snapshot.audience_id = wanted.id
  GROUP BY wanted.id HAVING count(snapshot.id) <> 1`;
const HISTORIES = `SELECT adoption_id, string_agg(version::text, ',' ORDER BY version) AS numbers
  FROM adoption_event WHERE adoption_id = ANY ($1::uuid[]) GROUP BY adoption_id`;
