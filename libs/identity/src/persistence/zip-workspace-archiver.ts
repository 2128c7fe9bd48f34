import { type ArchivedTable, archiving, type PrismaService } from '#libs/persistence';
import { type FileHandle, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { type ArchiveFile, ArchiverBusy, WorkspaceArchiver } from '../application/workspace-archiver.js';

/** A ZIP of a file for each table, a row on each line, and a manifest. It waits on the disk for whoever reads slowly. */
export class ZipWorkspaceArchiver extends WorkspaceArchiver {
  #isBusy = false;

  /** Files wait in `folder`. */
  constructor(
    private readonly prisma: PrismaService,
    private readonly folder: string,
  ) {
    super();
  }

  async pack(): Promise<ArchiveFile> {
    if (this.#isBusy) throw new ArchiverBusy();
    this.#isBusy = true;
    let file: FileHandle | undefined;
    try {
      const made = (file = await namelessFile(this.folder));
      await archiving(this.prisma, (tables) => zip(tables, made));
      const { size } = await made.stat();
      return { bytes: size, read: () => made.createReadStream({ start: 0 }) };
    } catch (error) {
      await file?.close();
      throw error;
    } finally {
      this.#isBusy = false;
    }
  }
}

/** Nothing is left of it once it is closed, however the process ends. */
async function namelessFile(within: string): Promise<FileHandle> {
  const folder = await mkdtemp(join(within, 'plimsoll-archive-'));
  try {
    return await open(join(folder, 'archive.zip'), 'wx+', 0o600);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function zip(tables: readonly ArchivedTable[], file: FileHandle): Promise<void> {
  const archive = new ZipFile();
  const files: { name: string; rows: number }[] = [];
  for (const table of tables) add(archive, `${table.name}.ndjson`, () => counted(table, files));
  add(archive, 'manifest.json', () => manifest(files)); // one after the other: all are counted by then
  const content = archive.outputStream.pipe(new PassThrough());
  archive.on('error', (error: Error) => content.destroy(error));
  archive.end();
  await writeFile(file, content); // no stream on the file, which would hold it open for good
}

const add = (archive: ZipFile, name: string, content: () => AsyncGenerator<string> | Generator<string>): void =>
  archive.addReadStreamLazy(name, {}, (done) => done(null, Readable.from(content())));

async function* counted(
  { name, rows }: ArchivedTable,
  files: { name: string; rows: number }[],
): AsyncGenerator<string> {
  let count = 0;
  for await (const row of rows()) {
    count += 1;
    yield `${row}\n`;
  }
  files.push({ name: `${name}.ndjson`, rows: count });
}

function* manifest(files: readonly object[]): Generator<string> {
  const about =
    'All that a workspace of Plimsoll had: a file for each table, a JSON object on each line. No key in it opens anything.';
  yield JSON.stringify({ about, archivedAt: new Date().toISOString(), files }, null, 2);
}
