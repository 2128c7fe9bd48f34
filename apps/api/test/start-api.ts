import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CommandBus } from '@nestjs/cqrs';
import { CreateWorkspace, IssueApiKey } from '#libs/identity';
import { createLogger } from '#libs/observability';
import request from 'supertest';
import { v7 } from 'uuid';
import { importedEdition } from '../../../libs/catalogue/src/testing/imported-edition.template.js';
import { testDatabase } from '../../../libs/persistence/src/testing/test-database.js';
import { roomyLimits } from '../../../libs/limits/src/testing/roomy-limits.js';
import type { ApiSettings } from '../src/api.module.js';
import { createApi } from '../src/create-api.js';
import { holdToDocumentation } from './documented.js';

/** The whole application on a database of its own that holds the whole catalogue. */
export interface TestApi {
  readonly app: NestFastifyApplication;
  /** Without a key. */
  readonly http: ReturnType<typeof request>;
  /** As an admin of a workspace that nobody else uses. */
  readonly admin: Caller;
  /** Somebody who has a key already. */
  holding(key: string, workspace: string): Caller;
  /** Another key: of the same workspace, or of a new one. */
  caller(options: { readonly role: string; readonly workspace?: string; readonly name?: string }): Promise<Caller>;
}

/** Someone who calls with a key; paths are as links give them. */
export interface Caller {
  readonly workspace: string;
  readonly key: string;
  get(path: string): request.Test;
  post(path: string): request.Test;
  put(path: string): request.Test;
  patch(path: string): request.Test;
  delete(path: string): request.Test;
}

/** Call it at the top of a file of tests: `const api = await startApi();`. It is closed after the last test. */
export async function startApi(settings: ApiSettings = {}): Promise<TestApi> {
  const database = await testDatabase(importedEdition);
  const app = await createApi(database, createLogger('silent'), { rateLimits: roomyLimits, ...settings });
  holdToDocumentation(app);
  const commands = app.get(CommandBus);
  const http = request(app.getHttpServer());
  afterAll(() => app.close());

  const holding = (key: string, workspace: string): Caller => {
    const as = (test: request.Test) => test.set('Authorization', `Bearer ${key}`);
    return {
      workspace,
      key,
      get: (path) => as(http.get(path)),
      post: (path) => as(http.post(path)),
      put: (path) => as(http.put(path)),
      patch: (path) => as(http.patch(path)),
      delete: (path) => as(http.delete(path)),
    };
  };
  const caller = async (role: string, workspace: string, name = 'test'): Promise<Caller> =>
    holding(await commands.execute(new IssueApiKey(workspace, name, role)), workspace);
  const newWorkspace = async (): Promise<string> => {
    const slug = `workspace-${v7()}`;
    await commands.execute(new CreateWorkspace(slug, 'Test'));
    return slug;
  };
  return {
    app,
    http,
    holding,
    admin: await caller('admin', await newWorkspace()),
    caller: async ({ role, workspace, name }) => caller(role, workspace ?? (await newWorkspace()), name),
  };
}
