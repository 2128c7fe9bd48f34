import type { INestApplicationContext } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Audit } from '#libs/http';
import { GetWorkspace } from '#libs/identity';
import { inWorkspace } from '#libs/persistence';
import { v7 } from 'uuid';

/** Puts on a workspace's record what the operator does to it on the command line: beside it, not in its transaction. */
export async function onRecord(
  app: INestApplicationContext,
  slug: string,
  done: { readonly action: string; readonly after?: object },
): Promise<void> {
  const workspace = await app.get(QueryBus).execute(new GetWorkspace(slug));
  if (!workspace) return;
  const resource = `/api/v1/workspaces/${workspace.id}`;
  await inWorkspace(workspace.id, () =>
    app.get(Audit).record({ ...done, resource, by: OPERATOR, correlationId: v7() }),
  );
}

const OPERATOR = { id: 'operator', name: 'operator' };
