import { CommandBus } from '@nestjs/cqrs';
import { parseArgs } from 'node:util';
import { CreateWorkspace, IdentityModule, IssueApiKey } from '#libs/identity';
import { commandLine, WrongUsage } from './command-line.js';

const USAGE =
  'npm run workspace -- create <slug> [--name "Its name"]\n  makes a tenant and prints its first admin key, this once';

await commandLine([IdentityModule], async (app, given) => {
  const { positionals, values } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: { name: { type: 'string' } },
  });
  const [action, slug] = positionals;
  if (action !== 'create' || !slug) throw new WrongUsage(USAGE);

  const commands = app.get(CommandBus);
  await commands.execute(new CreateWorkspace(slug, values.name ?? slug));
  return commands.execute(new IssueApiKey(slug, 'first', 'admin'));
});
