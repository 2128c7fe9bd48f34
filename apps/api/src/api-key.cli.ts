import { CommandBus } from '@nestjs/cqrs';
import { parseArgs } from 'node:util';
import { AuditModule, IdentityModule, IssueApiKey } from '#libs/identity';
import { commandLine, WrongUsage } from './command-line.js';
import { onRecord } from './on-record.js';

const USAGE =
  'npm run api-key -- create --workspace <slug> --role viewer|contributor|approver|admin --name "What for"\n  issues a key and prints it, this once';

await commandLine(USAGE, [IdentityModule, AuditModule.keeping(365)], async (app, given) => {
  const { positionals, values } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: { workspace: { type: 'string' }, role: { type: 'string' }, name: { type: 'string' } },
  });
  const { workspace, role, name } = values;
  if (positionals[0] !== 'create' || !workspace || !role || !name) throw new WrongUsage(USAGE);
  const key = await app.get(CommandBus).execute(new IssueApiKey(workspace, name, role));
  await onRecord(app, workspace, { action: 'createApiKey', after: { name, role } });
  return key;
});
