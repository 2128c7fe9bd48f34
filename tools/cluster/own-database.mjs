import pg from 'pg';

/** A database of its own on a server, by a URL of somebody who may make one. `drop` ends whoever is still there. */
export async function ownDatabase(
  server,
  name = `plimsoll_cluster_${String(process.pid)}_${String(process.hrtime.bigint())}`,
) {
  const url = new URL(server);
  url.pathname = `/${name}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  return { name, url: url.href, drop: () => onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function onServer(server, statement) {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
