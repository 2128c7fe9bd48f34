import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { CreateWorkspace, GetWorkspace, IssueApiKey } from '#libs/identity';
import type { Progress } from '#libs/observability';
import { inWorkspace } from '#libs/persistence';
import { seedDemo } from '../../../seed/demo.js';
import type { Config } from './config.js';

/**
 * The workspace that a first start makes. Its key is issued last: a workspace without a key was left by a start that was
 * killed, and is gone on with. Answers the key where it was made now.
 */
export async function openFirstWorkspace(
  app: INestApplicationContext,
  { isDemo, bootstrapKey }: Config,
  progress: Progress,
): Promise<string | undefined> {
  const commands = app.get(CommandBus);
  const found = await app.get(QueryBus).execute(new GetWorkspace(SLUG));
  if (found && found.keys > 0) return undefined;

  const workspaceId = found?.id ?? (await commands.execute(new CreateWorkspace(SLUG, isDemo ? 'Demo' : 'First')));
  if (isDemo)
    await progress.step('Importing the demo audiences', (tell) => inWorkspace(workspaceId, () => seedDemo(app, tell)));
  const key = await commands.execute(new IssueApiKey(SLUG, 'first', 'admin', bootstrapKey));
  return bootstrapKey === undefined ? key : undefined;
}

const SLUG = 'demo';
