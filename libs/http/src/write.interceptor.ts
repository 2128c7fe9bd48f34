import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { affordanceOf } from '#libs/hypermedia';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { giveAnswer, takeAnswer } from './answered.js';
import { Once } from './once.js';
import { UnitsOfWork } from './write-store.js';

/** Makes writes safe to repeat: one with an Idempotency-Key is stored together with what was answered to it. */
@Injectable()
export class WriteInterceptor implements NestInterceptor {
  constructor(
    private readonly once: Once,
    private readonly units: UnitsOfWork,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { principal, keyed } = request.exchange;
    if (!principal || !keyed) return next.handle();

    const { upload, answers } = affordanceOf(context).declared;
    const done = async () =>
      takeAnswer(await lastValueFrom(next.handle(), { defaultValue: undefined }), answers.status, request, reply);
    const answered = this.once.perform(principal, keyed, (keep) =>
      this.units.run(async () => keep(await done()), { isRepeatable: !upload }),
    );
    return from(
      answered.then(({ isReplayed, ...answer }) => {
        if (isReplayed) reply.header('idempotency-replayed', 'true');
        return giveAnswer(answer, request, reply);
      }),
    );
  }
}
