import { join } from 'node:path';
import { ask } from '../ask.mjs';
import { canMount, SmallDisk } from '../small-disk.mjs';
import { withoutRoom } from '../without-room.mjs';

export const title = 'the disk of the embedded database is full';
export const needs = () => (canMount() ? undefined : 'only root may mount a small disk');

/** More than it takes after a first start. */
const MEGABYTES = 400;

export async function run(world, findings) {
  const disk = SmallDisk.mount(join(world.folder, 'embedded'), MEGABYTES);
  world.atEnd(() => disk.unmount());
  const api = await world.api({ PLIMSOLL_DATA_DIR: join(disk.folder, 'data') });
  const stored = async () => (await ask(api.base, '/api/v1/audiences?q=room&count=true')).body.total;
  await withoutRoom(findings, { api, disk, stored });
}
