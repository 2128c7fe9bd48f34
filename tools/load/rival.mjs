import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { balancerOf } from '../cluster/balancer.mjs';
import { freePort } from '../cluster/free-port.mjs';
import { answers, Member } from '../cluster/member.mjs';

const PROGRAM = fileURLToPath(new URL('rival-server.mjs', import.meta.url));

/** Two processes of the script behind the same nginx, with the visits of an audience as `browserslist` takes them. */
export async function rivalOf({ nginx, stats }) {
  const folder = await mkdtemp(join(tmpdir(), 'plimsoll-load-'));
  const file = join(folder, 'browserslist-stats.json');
  await writeFile(file, JSON.stringify(stats));
  const members = [];
  const stop = async () => {
    for (const member of members) await member.stop({ grace: 2000 });
    await members.at(-1)?.drop?.();
    await rm(folder, { recursive: true });
  };
  try {
    for (let at = 0; at < 2; at += 1) {
      const port = await freePort();
      const env = { PATH: process.env.PATH, PORT: String(port) };
      const isReady = answers('/css-has');
      members.push(new Member({ name: 'rival', program: process.execPath, args: [PROGRAM, file], env, port, isReady }));
      await members[at].start();
    }
    members.push(await balancerOf({ program: nginx, ports: members.map(({ port }) => port) }));
    await members[2].start();
    return { url: members[2].url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
