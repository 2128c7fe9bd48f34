import { type CallHandler, type ExecutionContext, Injectable, Module, type NestInterceptor } from '@nestjs/common';
import { APP_INTERCEPTOR, NestFactory } from '@nestjs/core';
import { CqrsModule, type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { GetEditionIndex } from '#libs/catalogue/contract';
import type { EditionIndex } from '#libs/compat';
import { AnswerMemory, Authenticator, HttpModule, installHttp } from '#libs/http';
import type { Permission, Principal } from '#libs/kernel';
import { type Database, inWorkspace, PersistenceModule } from '#libs/persistence';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom } from 'rxjs';
import { AudiencesModule } from '../audiences.module.js';
import { edition } from './editions.js';

@QueryHandler(GetEditionIndex)
class OneEdition implements IQueryHandler<GetEditionIndex> {
  execute = (): Promise<EditionIndex> => Promise.resolve(edition);
}

@Injectable()
class AsCaller implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler) {
    const { principal } = context.switchToHttp().getRequest<FastifyRequest>().exchange;
    return from(inWorkspace(principal?.workspaceId ?? '', () => lastValueFrom(next.handle(), { defaultValue: null })));
  }
}

const READS: readonly Permission[] = ['read:audiences', 'read:snapshots', 'read:catalogue'];
const WRITES: readonly Permission[] = ['write:audiences', 'write:snapshots'];

/** Knows callers by role and workspace: `Bearer editor <workspace>`. */
class Callers extends Authenticator {
  authenticate = (authorization: string): Principal => {
    const [, role = '', workspaceId = ''] = authorization.split(' ');
    return { id: role, role, workspaceId, permissions: new Set([...READS, ...(role === 'editor' ? WRITES : [])]) };
  };
}

/** This module alone over HTTP, with one edition and callers that it believes. */
export async function startAudiences(database: Database): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ routerOptions: { maxParamLength: 300 } });
  const memory = new AnswerMemory();
  database.events.subscribe({ event: ({ workspaceId }) => memory.forget(workspaceId), lost: () => memory.forget() });
  installHttp(adapter.getInstance(), { authenticator: new Callers(), memory, jsonLimit: 10_000_000 });

  @Module({
    imports: [CqrsModule.forRoot(), HttpModule, PersistenceModule.on(database), AudiencesModule],
    providers: [OneEdition, { provide: APP_INTERCEPTOR, useClass: AsCaller }],
  })
  class AudiencesAloneModule {}

  const options = { logger: false, bodyParser: false, abortOnError: false } as const;
  const app = await NestFactory.create<NestFastifyApplication>(AudiencesAloneModule, adapter, options);
  await app.init();
  await adapter.getInstance().ready();
  return app;
}
