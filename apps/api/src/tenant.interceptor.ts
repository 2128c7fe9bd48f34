import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { abilityOf } from '#libs/access';
import { inWorkspace } from '#libs/persistence';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';

/** Runs a request's handler as its caller's workspace: no query of it sees another, nor more of it than the caller may read. */
@Injectable()
export class TenantInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const { principal } = context.switchToHttp().getRequest<FastifyRequest>().exchange;
    if (!principal) return next.handle();
    const { workspaceId, siteId } = principal;
    const handled = () => lastValueFrom(next.handle(), { defaultValue: undefined });
    return from(inWorkspace(workspaceId, handled, { siteId, where: (subject) => abilityOf(principal).where(subject) }));
  }
}
