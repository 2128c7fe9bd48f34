import pg from 'pg';

/** What is asked about: a workspace with audiences, and a site for some of them. */
export class Seed {
  audiences = [];
  sites = [];
  #template;

  constructor(cluster) {
    this.cluster = cluster;
  }

  /** A first audience with a snapshot of a hundred releases, and a site, made as callers make them. */
  static async in(cluster) {
    const seed = new Seed(cluster);
    const { id } = await seed.post('/api/v1/audiences', { name: 'Audience 0' });
    const snapshot = await seed.post(`/api/v1/audiences/${id}/snapshots`, importOf('2026-10-01', '2026-10-31'));
    seed.#template = snapshot.id;
    seed.audiences = [id];
    await seed.addSite(id);
    return seed;
  }

  /** As many audiences as that, copies of the first with its snapshot: ten thousand imports would take minutes. */
  async growTo(count) {
    await this.#inDatabase(async (database) => {
      const range = [this.audiences.length, count - 1];
      const made = await database.query(NEW_AUDIENCES, [this.audiences[0], ...range]);
      const ids = made.rows.map(({ id }) => id);
      await database.query(THEIR_SNAPSHOTS, [this.#template, ids]);
      await database.query(THEIR_SHARES, [this.#template, ids]);
      await database.query('ANALYZE');
      this.audiences.push(...ids);
    });
  }

  async addSite(audienceId) {
    const site = { name: 'Site', url: 'https://shop.example', audienceId, policy: { threshold: 95 } };
    this.sites.push((await this.post('/api/v1/sites', site)).id);
  }

  async post(path, body) {
    const headers = { 'content-type': 'application/json' };
    const answer = await this.cluster.ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answered ${String(answer.status)}: ${await answer.text()}`);
    return answer.json();
  }

  async #inDatabase(work) {
    const client = new pg.Client(this.cluster.database);
    await client.connect();
    try {
      await work(client);
    } finally {
      await client.end();
    }
  }
}

/** What analytics tell of a period: a hundred releases, by their names. */
export const importOf = (from, to) => ({
  ...{ from, to },
  rows: Array.from({ length: RELEASES }, (_, age) => ({
    ...{ browser: age % 2 === 0 ? 'Chrome' : 'Firefox', os: age % 4 < 2 ? 'Windows' : 'Android' },
    ...{ version: String(Math.max(30, 140 - (age >> 2))), visits: 10_000 - 20 * age },
  })),
});
const RELEASES = 100;

const NEW_AUDIENCES = `
  INSERT INTO audience SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'name', 'Audience ' || n))).*
  FROM audience a, generate_series($2::int, $3::int) n WHERE a.id = $1 RETURNING id`;
const THEIR_SNAPSHOTS = `
  INSERT INTO snapshot SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'audience_id', a))).*
  FROM snapshot s, unnest($2::uuid[]) a WHERE s.id = $1`;
const THEIR_SHARES = `
  INSERT INTO snapshot_share (snapshot_id, browser, release, visits)
  SELECT s.id, of.browser, of.release, of.visits FROM snapshot s, snapshot_share of
  WHERE of.snapshot_id = $1 AND s.audience_id = ANY($2::uuid[])`;
