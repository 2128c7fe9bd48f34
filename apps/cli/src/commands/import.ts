import { type Resource, type Schemas, watch } from '#libs/client';
import { openAsBlob, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Misuse } from '../misuse.js';
import { type Home, openAudience } from '../service.js';
import { note, plain, print, Progress } from '../terminal.js';

export interface ImportOptions {
  readonly audience?: string;
  readonly from?: string;
  readonly to?: string;
  readonly segmentBy?: string;
  readonly maxRejectedRows?: string;
}

type Job = Resource<Schemas['Job']>;

/** Sends a file of an analytics tool, watches it being read, and tells in short what it was mapped to. */
export async function importFile(file: string, options: ImportOptions, open: () => Promise<Home>): Promise<number> {
  if (!statSync(file).isFile()) throw new Misuse(`${file} is no file.`);
  const { audience: wanted, ...values } = options;
  const audience = await openAudience(await open(), wanted);
  if (!audience.form('import-file'))
    throw new Misuse('This key may only read: a key of the role contributor is needed to import.');
  const sent = await audience.act<'importSnapshot', 202>('import-file', values, {
    file: await openAsBlob(file),
    prefer: 'respond-async',
  });
  const job = await ended(sent, plain(basename(file)));
  if (job.body.state === 'succeeded') {
    print(reportOn(audience.body.name, (await job.follow('plimsoll:snapshot')).body));
    return 0;
  }
  note(failureOf(job));
  return 1;
}

async function ended(sent: Job, file: string): Promise<Job> {
  const progress = new Progress();
  let latest = sent;
  for await (latest of watch(sent)) {
    const { state, progress: done } = latest.body;
    progress.show(`${file}: ${state}, ${String(Math.floor(done.percent))} %, ${done.rows.toLocaleString('en')} rows`);
  }
  progress.end();
  return latest.again();
}

function failureOf({ body }: Job): string {
  const { state, rejectedRows, problem } = body;
  if (state === 'cancelled') return 'The import was taken back.';
  const { detail, type } = (problem ?? {}) as { detail?: string; type?: string };
  const rows = rejectedRows === undefined ? '' : ` ${String(rejectedRows)} rows could not be read.`;
  return `The import failed: ${detail ?? 'nobody knows why.'}${rows}${type === undefined ? '' : ` (${type.slice(type.lastIndexOf('/') + 1)})`}`;
}

/** Percentages are of all visits that are not of bots, as everywhere. */
function reportOn(audience: string, { from, to, visits, file, largestUnknown, hint }: Schemas['Snapshot']): string {
  const counted = visits.total - visits.bots;
  const part = (name: 'mapped' | 'approximated' | 'unknown'): string =>
    `  ${name} ${visits[name].toLocaleString('en')} (${((100 * visits[name]) / (counted || 1)).toFixed(1)} %)`;
  const names = largestUnknown.map(({ name, visits: seen }) => `${plain(name)} (${seen.toLocaleString('en')})`);
  return [
    `${plain(audience)}, ${from} to ${to}: ${counted.toLocaleString('en')} visits${file ? `, read as ${file.format}` : ''}`,
    ...[
      part('mapped'),
      part('approximated'),
      part('unknown'),
      `  of bots ${visits.bots.toLocaleString('en')}, left out`,
    ],
    ...(names.length > 0 ? [`  not known: ${names.join(', ')}`] : []),
    ...(file?.rowsRejected ? [`  ${String(file.rowsRejected)} rows could not be read`] : []),
    ...(hint === undefined ? [] : [`  ${hint}`]),
    '',
  ].join('\n');
}
