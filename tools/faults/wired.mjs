import { breaking } from './breaking.mjs';

/** One process that answers and works, whose PostgreSQL, and Redis where there is one, are at the other end of a wire. */
export async function onWire(world, { redis, settings = {} } = {}) {
  const database = await world.database();
  const wire = await world.wire(redis ? redis.port : world.postgres.port);
  const place = redis
    ? { DATABASE_URL: world.postgres.url(database), REDIS_URL: `redis://127.0.0.1:${String(wire.port)}` }
    : { DATABASE_URL: world.postgres.url(database, wire.port) };
  const api = await world.api({ ...place, ...settings });
  return { api, wire, database, breaking: (findings, fault) => breaking(world, findings, { api, database, ...fault }) };
}
