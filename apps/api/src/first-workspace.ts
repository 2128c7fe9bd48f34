import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ListAudiences } from '#libs/audiences';
import { SAMPLE } from '#libs/kernel';
import { CreateWorkspace, GetWorkspace, IssueApiKey } from '#libs/identity';
import type { Progress } from '#libs/observability';
import { inWorkspace } from '#libs/persistence';
import { seedDemo } from '../../../seed/demo.js';
import { seedKey } from '../../../seed/records.js';
import type { Config } from './config.js';

export interface FirstWorkspace {
  readonly id: string;
  /** Its admin key, where it was made just now. */
  readonly newKey?: string;
}

/**
 * The workspace that a first start makes. Its key is issued after all else: a workspace without a key was left by a start that was
 * killed, and is gone on with. Only the demo's own key, which nobody holds, comes later.
 */
export async function openFirstWorkspace(
  app: INestApplicationContext,
  { isDemo, bootstrapKey }: Config,
  progress: Progress,
): Promise<FirstWorkspace> {
  const commands = app.get(CommandBus);
  const found = await app.get(QueryBus).execute(new GetWorkspace(SLUG));
  if (found && found.keys > 0) return { id: found.id };

  const made = isDemo ? new CreateWorkspace(SLUG, 'Demo', SAMPLE.workspace) : new CreateWorkspace(SLUG, 'First');
  const id = found?.id ?? (await commands.execute(made));
  if (isDemo) await progress.step('Making the demo data', (tell) => inWorkspace(id, () => seedDemo(app, tell)));
  const key = await commands.execute(new IssueApiKey(SLUG, 'first', 'admin', bootstrapKey));
  if (isDemo) await inWorkspace(id, () => seedKey(app));
  return bootstrapKey === undefined ? { id, newKey: key } : { id };
}

const SLUG = 'demo';

/** Its oldest audience, to try the API with; `undefined` when it has none. */
export async function oldestAudience(
  app: INestApplicationContext,
  { id }: FirstWorkspace,
): Promise<string | undefined> {
  const { items } = await inWorkspace(id, () =>
    app.get(QueryBus).execute(new ListAudiences({}, { size: 1, count: false })),
  );
  return items[0]?.id;
}
