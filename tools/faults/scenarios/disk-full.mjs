import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { postgresUser } from '../programs.mjs';
import { canMount, SmallDisk } from '../small-disk.mjs';
import { withoutRoom } from '../without-room.mjs';

export const title = "the disk of PostgreSQL's data is full";
export const needs = () => (canMount() ? undefined : 'only root may mount a small disk');

export async function run(world, findings) {
  const { postgres } = world;
  const [{ size }] = await postgres.ask("SELECT pg_database_size('prepared') / 1048576 AS size");
  const disk = SmallDisk.mount(join(world.folder, 'small'), Number(size) + 24);
  world.atEnd(() => disk.unmount());
  const { uid, gid } = postgresUser();
  const place = join(disk.folder, 'data');
  mkdirSync(place);
  chownSync(place, uid, gid);
  await postgres.ask(`CREATE TABLESPACE small LOCATION '${place}'`);
  world.atEnd(() => postgres.ask('DROP TABLESPACE small'));
  await postgres.ask('CREATE DATABASE small TEMPLATE prepared TABLESPACE small');
  world.atEnd(() => postgres.ask('DROP DATABASE small WITH (FORCE)'));

  const api = await world.api({ DATABASE_URL: postgres.url('small') });
  await withoutRoom(findings, { api, disk, stored: async () => (await postgres.ask(STORED, [], 'small'))[0].count });
  findings.holds((await postgres.idleInTransaction('small')) === 0, 'nothing is idle in a transaction');
}

const STORED = "SELECT count(*)::int AS count FROM audience WHERE name LIKE 'room %'";
