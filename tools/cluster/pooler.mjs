import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateIn } from './certificate.mjs';
import { freePort } from './free-port.mjs';
import { listens, Member } from './member.mjs';

/** "nobody": pgbouncer does not run as root. */
const NOBODY = 65_534;

/**
 * pgbouncer before a server, one connection of which is another's at each transaction, by TLS for "localhost" alone. `settings` go
 * into its configuration as they are; `urlOf` is where a database is then, `ca` the file of who signed its certificate, and `drop`
 * removes its files.
 */
export async function poolerOf({ program, server, settings = {} }) {
  const folder = await mkdtemp(join(tmpdir(), 'plimsoll-pooler-'));
  const [port, password, { ca, key, cert }] = [
    await freePort(),
    randomBytes(12).toString('hex'),
    await certificateIn(folder),
  ];
  const { hostname, port: serverPort, username, password: known } = new URL(server);
  const as = `user=${decodeURIComponent(username)}${known && ` password=${decodeURIComponent(known)}`}`;
  const all = {
    ...{ listen_addr: '127.0.0.1', listen_port: port, unix_socket_dir: '', logfile: join(folder, 'pgbouncer.log') },
    ...{ auth_type: 'scram-sha-256', auth_file: join(folder, 'users.txt') },
    ...{ client_tls_sslmode: 'require', client_tls_key_file: key, client_tls_cert_file: cert },
    ...{ pool_mode: 'transaction', default_pool_size: 5, max_client_conn: 200, ...settings },
  };
  const lines = Object.entries(all).map(([name, value]) => `${name} = ${String(value)}`);
  const file = join(folder, 'pgbouncer.ini');
  await writeFile(all.auth_file, `"plimsoll" "${password}"\n`);
  await writeFile(
    file,
    `[databases]\n* = host=${hostname} port=${serverPort || '5432'} ${as}\n[pgbouncer]\n${lines.join('\n')}\n`,
  );
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (user.uid !== undefined) await giveAway(folder, user);

  const pooler = new Member({
    name: 'pgbouncer',
    program,
    args: [file],
    env: process.env,
    port,
    user,
    isReady: listens,
  });
  const urlOf = (database, { host = 'localhost', trusting = ca } = {}) =>
    `postgresql://plimsoll:${password}@${host}:${String(port)}/${database}?sslmode=verify-full&sslrootcert=${trusting}`;
  return Object.assign(pooler, { ca, urlOf, drop: () => rm(folder, { recursive: true, force: true }) });
}

async function giveAway(folder, { uid, gid }) {
  for (const name of await readdir(folder)) await chown(join(folder, name), uid, gid);
  await chown(folder, uid, gid);
  await chmod(folder, 0o755);
}
