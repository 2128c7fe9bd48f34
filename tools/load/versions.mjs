import { spawnSync } from 'node:child_process';
import pg from 'pg';
import { Redis } from 'ioredis';

/** What is started beside the product, each with its version. */
export async function versionsOf({ server, redis, nginx }) {
  const client = new pg.Client(server);
  await client.connect();
  const { rows } = await client.query('SHOW server_version');
  await client.end();
  const store = new Redis(redis);
  const info = await store.info('server');
  store.disconnect();
  const { stderr } = spawnSync(nginx, ['-v'], { encoding: 'utf8' });
  return [
    `PostgreSQL ${rows[0].server_version.split(' ')[0]}`,
    `Redis ${/redis_version:(\S+)/.exec(info)?.[1]}`,
    `nginx ${/nginx\/(\S+)/.exec(stderr)?.[1]}`,
  ];
}
