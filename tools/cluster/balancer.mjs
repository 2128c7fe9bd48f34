import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.mjs';
import { listens, Member } from './member.mjs';

const TEMPLATE = new URL('../../deploy/nginx.conf', import.meta.url);

/** nginx by deploy/nginx.conf, before processes on ports of this machine rather than before containers. `drop` removes its files. */
export async function balancerOf({ program, ports }) {
  const folder = await mkdtemp(join(tmpdir(), 'plimsoll-nginx-'));
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  await writeFile(file, adapted(await readFile(TEMPLATE, 'utf8'), { folder, port, ports }));
  const args = ['-c', file, '-p', folder, '-e', join(folder, 'error.log'), '-g', 'daemon off;'];
  const balancer = new Member({ name: 'nginx', program, args, env: process.env, port, isReady: listens });
  return Object.assign(balancer, { drop: () => rm(folder, { recursive: true, force: true }) });
}

/** The configuration of the deployment, but for where it listens, whom it asks, and where its files are. */
export function adapted(template, { folder, port, ports }) {
  const server = /^ *server api:3000(.*);$/m;
  if (!server.test(template) || !/listen 8080;/.test(template))
    throw new Error('deploy/nginx.conf is not as expected.');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'scgi', 'uwsgi'].map((kind) => `${kind}_temp_path ${folder};`);
  return template
    .replace(server, (_, options) => ports.map((each) => `    server 127.0.0.1:${String(each)}${options};`).join('\n'))
    .replace(/listen 8080;/, `listen 127.0.0.1:${String(port)};`)
    .replace(
      /^events \{\}$/m,
      `${asRoot()}pid ${join(folder, 'nginx.pid')};\nworker_processes 1;\nevents { worker_connections 4096; }`,
    )
    .replace(/^http \{$/m, `http {\n  access_log off;\n  ${temporary.join(' ')}`);
}

/** Where root starts it the processes that answer would be nobody's, who may not write to a folder of root's. */
const asRoot = () => (process.getuid?.() === 0 ? 'user root;\n' : '');
