import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { ROWS } from './user-agents.js';

/** A program: sends a file to the product at a URL, as whom an Authorization header says, and waits for its snapshot. */
const [url, authorization, file] = process.argv.slice(2);

interface Seen {
  readonly id: string;
  readonly state: string;
  readonly progress: { readonly rows: number };
}

async function ask(path: string, init: RequestInit = {}): Promise<Seen> {
  const headers = { authorization, ...(init.headers as Record<string, string>) };
  const answer = await fetch(url + path, { ...init, headers });
  if (!answer.ok) throw new Error(`${path} answered ${String(answer.status)}`);
  return (await answer.json()) as Seen;
}

const json = { 'content-type': 'application/json' };
const audience = await ask('/api/v1/audiences', { method: 'POST', headers: json, body: '{"name":"Shop"}' });
const { size } = await stat(file);
let job = await ask(`/api/v1/audiences/${audience.id}/snapshots?from=2026-10-01&to=2026-10-31`, {
  ...{ method: 'POST', body: createReadStream(file), duplex: 'half' },
  headers: { 'content-type': 'text/csv', 'content-length': String(size) },
});
while (job.state === 'queued' || job.state === 'running') {
  await pause(100);
  job = await ask(`/api/v1/jobs/${job.id}`);
}
process.exitCode = job.state === 'succeeded' && job.progress.rows === ROWS ? 0 : 1;
