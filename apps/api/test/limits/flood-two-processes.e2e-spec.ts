import { Agent, request } from 'node:http';
import { importedEdition } from '../../../../libs/catalogue/src/testing/imported-edition.template.js';
import { roomyLimits } from '../../../../libs/limits/src/testing/roomy-limits.js';
import { testCopy } from '../../../../libs/persistence/src/testing/test-database.js';
import { KEY, StartedServer } from '../http/started-server.js';

/** Without both there can be one process only, which is flooded alone. */
const REDIS = process.env.TEST_DATABASE_URL === undefined ? undefined : process.env.TEST_REDIS_URL;

const copy = await testCopy(importedEdition);
const settings = {
  RATE_LIMITS: JSON.stringify({ ...roomyLimits, default: { q: 100, w: 600 } }),
  ...(REDIS === undefined ? {} : { REDIS_URL: REDIS, RATE_LIMIT_ON_STORE_FAILURE: 'closed' }),
};
const servers = [await StartedServer.on(copy.config, settings)];
if (REDIS !== undefined) servers.push(await StartedServer.on(copy.config, settings));
const agent = new Agent({ keepAlive: true, maxSockets: 40 });
afterAll(async () => {
  agent.destroy();
  for (const server of servers) await server.kill();
  await copy.drop();
});

describe(`A flood over ${String(servers.length)} of the processes on one database`, () => {
  it('gets as many answers as the quota, and not one more', async () => {
    const answers = await Promise.all(
      Array.from({ length: 500 }, (_, at) => ask(servers[at % servers.length].url, PATHS[at % PATHS.length])),
    );

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(100);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(400);
    expect(new Set(answers.map(({ left }) => left))).toEqual(new Set(Array.from({ length: 100 }, (_, at) => at)));
    for (const { url } of servers) expect(await ask(url, '/api')).toMatchObject({ status: 429 });
  });
});

/** Some are answered from memory after the first, some are not. */
const PATHS = ['/api/v1/browsers', '/api/v1/sites', '/api/v1/audiences'];

const ask = (url: string, path: string) =>
  new Promise<{ status?: number; left: number }>((resolve, reject) => {
    request(`${url}${path}`, { agent, headers: { authorization: `Bearer ${KEY}` } }, (answer) => {
      const [, left] = /^"default";r=(\d+);/.exec(String(answer.headers.ratelimit)) ?? [];
      answer.resume().on('end', () => {
        resolve({ status: answer.statusCode, left: Number(left) });
      });
    })
      .on('error', reject)
      .end();
  });
