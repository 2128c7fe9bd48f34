import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { PageTokens } from '#libs/hypermedia';
import type { Permission, Principal, Verb } from '#libs/kernel';
import { Limits, MemoryCounts } from '#libs/limits';
import { pino } from 'pino';
import { Authenticator } from '../admission.js';
import { roomyLimits } from '../../../limits/src/testing/roomy-limits.js';
import { AnswerMemory } from '../answer-memory.js';
import { CallerAddress } from '../caller-address.js';
import { Doorkeeper } from '../doorkeeper.js';
import { LanedServer } from '../laned-server.js';
import { installHttp } from '../install-http.js';
import { serverOptions } from '../server-options.js';
import { InMemoryAudit } from './in-memory-audit.js';

/** A module behind the whole HTTP base, without a port, and without a log unless one is given. Close it after the last test. */
export async function serving(
  module: Type,
  authenticator: Authenticator,
  {
    memory = new AnswerMemory(),
    jsonLimit = 1_000_000,
    logger = pino({ level: 'silent' }),
    audit = new InMemoryAudit(),
    limits = new Limits(roomyLimits, new MemoryCounts()),
  } = {},
): Promise<NestFastifyApplication> {
  const server = new LanedServer();
  const secret = Buffer.from('known to tests');
  const pageTokens = new PageTokens(secret);
  const adapter = new FastifyAdapter(serverOptions(logger, server));
  installHttp(adapter.getInstance(), {
    ...{ server, memory, pageTokens, jsonLimit },
    door: new Doorkeeper(authenticator, limits, new CallerAddress(secret), audit),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    ...{ logger: false, bodyParser: false, abortOnError: false },
  });
  await app.init();
  await adapter.getInstance().ready();
  return app;
}

/** Knows callers by what their Authorization header holds. */
export class KnownCallers extends Authenticator {
  constructor(private readonly callers: Readonly<Record<string, Principal>>) {
    super();
  }

  recogniser(authorization: string): () => Principal | undefined {
    return () => this.callers[authorization];
  }

  authenticate(authorization: string): Promise<Principal | undefined> {
    return Promise.resolve(this.recogniser(authorization)());
  }
}

export const principal = (id: string, workspaceId: string, ...permissions: Permission[]): Principal => ({
  ...{ id, name: id, workspaceId, role: id },
  isReadOnly: false,
  rules: permissions.map((permission) => {
    const [action, subject] = permission.split(':') as [Verb, string];
    return { action, subject };
  }),
});
