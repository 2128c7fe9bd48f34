import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { parseArgs } from 'node:util';
import { CreateWorkspace, DeleteWorkspace, IdentityModule, IssueApiKey, ListWorkspaces } from '#libs/identity';
import { commandLine, WrongUsage } from './command-line.js';

const USAGE = `npm run workspace -- create <slug> [--name "Its name"]
  makes a tenant and prints its first admin key, this once
npm run workspace -- list
  lists the tenants: slug, since when, keys, name
npm run workspace -- delete <slug> --yes
  deletes a tenant with all of its data, for good; its keys let nobody in any more`;

await commandLine([IdentityModule], (app, given) => {
  const { positionals, values } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: { name: { type: 'string' }, yes: { type: 'boolean' } },
  });
  const [action, slug, ...more] = positionals;
  if (more.length > 0) throw new WrongUsage(USAGE);
  if (action === 'list' && slug === undefined) return list(app);
  if (action === 'create' && slug) return create(app, slug, values.name ?? slug);
  if (action === 'delete' && slug && values.yes) return remove(app, slug);
  throw new WrongUsage(action === 'delete' && slug ? UNCONFIRMED : USAGE);
});

const UNCONFIRMED =
  'All data of the workspace would be gone for good. Archive it first where it may be needed; then add --yes.';

async function create(app: INestApplicationContext, slug: string, name: string): Promise<string> {
  const commands = app.get(CommandBus);
  await commands.execute(new CreateWorkspace(slug, name));
  return commands.execute(new IssueApiKey(slug, 'first', 'admin'));
}

async function list(app: INestApplicationContext): Promise<string> {
  const workspaces = await app.get(QueryBus).execute(new ListWorkspaces());
  return workspaces
    .map(({ slug, name, createdAt, keys }) => [slug, createdAt, `${String(keys)} keys`, name].join('\t'))
    .join('\n');
}

async function remove(app: INestApplicationContext, slug: string): Promise<string> {
  await app.get(CommandBus).execute(new DeleteWorkspace(slug));
  return `The workspace ${slug} is deleted, with all that was of it.`;
}
