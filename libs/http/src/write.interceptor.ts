import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { affordanceOf } from '#libs/hypermedia';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { type Answered, giveAnswer, takeAnswer } from './answered.js';
import { Once } from './once.js';
import { asPreferred } from './preferences.js';
import { UnitsOfWork } from './write-store.js';

/**
 * Makes writes safe to send: one with an Idempotency-Key is stored together with what was answered to it, a dry run is done
 * whole and taken back, and the answer is as the caller prefers it.
 */
@Injectable()
export class WriteInterceptor implements NestInterceptor {
  constructor(
    private readonly once: Once,
    private readonly units: UnitsOfWork,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const { isRead, declared } = affordanceOf(context);
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { keyed, preferences } = request.exchange;
    if (isRead || !(keyed ?? preferences)) return next.handle();

    const handle = async (): Promise<Answered> => {
      const body = await lastValueFrom(next.handle(), { defaultValue: undefined });
      const answered = takeAnswer(body, declared.answers.status, request, reply);
      return preferences ? asPreferred(answered, preferences) : answered;
    };
    return from(
      this.answer(request, handle, declared.upload === undefined).then((answered) =>
        giveAnswer(answered, request, reply),
      ),
    );
  }

  private answer(
    { exchange }: FastifyRequest,
    handle: () => Promise<Answered>,
    isRepeatable: boolean,
  ): Promise<Answered> {
    const { keyed, preferences, principal } = exchange;
    if (preferences?.isDryRun)
      return this.units.run(
        (unit) => {
          unit.rollBack();
          return handle();
        },
        { isRepeatable },
      );
    if (!keyed || !principal) return handle();
    return this.once.perform(principal, keyed, (keep) =>
      this.units.run(async () => keep(await handle()), { isRepeatable }),
    );
  }
}
