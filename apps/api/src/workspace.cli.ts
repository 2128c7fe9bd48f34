import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { open, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import {
  ArchiveWorkspace,
  AuditModule,
  CreateWorkspace,
  DeleteWorkspace,
  GetWorkspace,
  IdentityModule,
  IssueApiKey,
  ListWorkspaces,
} from '#libs/identity';
import { inWorkspace } from '#libs/persistence';
import { commandLine, WrongUsage } from './command-line.js';
import { onRecord } from './on-record.js';

const USAGE = `npm run workspace -- create <slug> [--name "Its name"]
  makes a tenant and prints its first admin key, this once
npm run workspace -- list
  lists the tenants: slug, since when, keys, name
npm run workspace -- archive <slug> <file>
  packs all data of a tenant into a ZIP file, which must not be there yet
npm run workspace -- delete <slug> --yes
  deletes a tenant with all of its data, for good; its keys let nobody in any more`;

const UNCONFIRMED =
  'All data of the workspace would be gone for good. Archive it first where it may be needed; then add --yes.';

await commandLine(USAGE, [IdentityModule, AuditModule.keeping(365)], (app, given) => {
  const { positionals, values } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: { name: { type: 'string' }, yes: { type: 'boolean' } },
  });
  const [action, slug, file, ...more] = positionals;
  if (action === 'archive' && slug && file && more.length === 0) return archive(app, slug, file);
  if (file !== undefined) throw new WrongUsage(USAGE);
  if (action === 'list' && slug === undefined) return list(app);
  if (action === 'create' && slug) return create(app, slug, values.name ?? slug);
  if (action === 'delete' && slug && values.yes) return remove(app, slug);
  throw new WrongUsage(action === 'delete' && slug ? UNCONFIRMED : USAGE);
});

async function create(app: INestApplicationContext, slug: string, name: string): Promise<string> {
  const commands = app.get(CommandBus);
  await commands.execute(new CreateWorkspace(slug, name));
  const key = await commands.execute(new IssueApiKey(slug, 'first', 'admin'));
  await onRecord(app, slug, { action: 'createWorkspace', after: { slug, name } });
  return key;
}

async function list(app: INestApplicationContext): Promise<string> {
  const workspaces = await app.get(QueryBus).execute(new ListWorkspaces());
  return workspaces
    .map(({ slug, name, createdAt, keys }) => [slug, createdAt, `${String(keys)} keys`, name].join('\t'))
    .join('\n');
}

async function archive(app: INestApplicationContext, slug: string, path: string): Promise<string> {
  const workspace = await app.get(QueryBus).execute(new GetWorkspace(slug));
  if (!workspace) throw new WrongUsage(`There is no workspace ${slug}.`);
  const file = await inWorkspace(workspace.id, () => app.get(CommandBus).execute(new ArchiveWorkspace()));
  // As whoever typed it sees it: npm itself has gone to the root of the project.
  await written(file.read(), resolve(process.env.INIT_CWD ?? '.', path));
  await onRecord(app, slug, { action: 'archiveWorkspace' });
  return `${path} has all data of the workspace ${slug}: ${file.bytes.toLocaleString('en')} bytes.`;
}

/** Writes a file that is not there yet; one that could not be written whole is not left behind. */
async function written(content: AsyncIterable<Uint8Array>, path: string): Promise<void> {
  const target = await open(path, 'wx', 0o600).catch((error: unknown) => {
    throw error instanceof Error && 'code' in error && error.code === 'EEXIST'
      ? new WrongUsage(`${path} is there already.`)
      : error;
  });
  try {
    await pipeline(content, target.createWriteStream());
  } catch (error) {
    await rm(path);
    throw error;
  }
}

async function remove(app: INestApplicationContext, slug: string): Promise<string> {
  await app.get(CommandBus).execute(new DeleteWorkspace(slug));
  return `The workspace ${slug} is deleted, with all that was of it.`;
}
