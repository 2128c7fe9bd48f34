import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { type Affordance, affordanceOf, readNothing } from '#libs/hypermedia';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { type Answered, giveAnswer, takeAnswer } from './answered.js';
import { type Keep, Once } from './once.js';
import { asPreferred, type Preferences, refuseUndeferrable } from './preferences.js';
import { Recorder } from './recorder.js';
import { RequestBatch } from './request-batch.js';
import { UnitsOfWork } from './write-store.js';

/**
 * Makes writes safe to send: each is stored whole, with what is put on record of it, or not at all; one with an Idempotency-Key
 * together with what was answered to it. A dry run is done whole and taken back, and the answer is as the caller prefers it.
 */
@Injectable()
export class WriteInterceptor implements NestInterceptor {
  constructor(
    private readonly once: Once,
    private readonly units: UnitsOfWork,
    private readonly recorder: Recorder,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const affordance = affordanceOf(context);
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { exchange } = request;
    const { form, batch, answers, computes, showsSecret } = affordance.declared;
    refuseUndeferrable(affordance, exchange.preferences);
    if (!form && !batch) readNothing(request.body);
    if (showsSecret) exchange.preferences = inFull(exchange.preferences);
    const { keyed, preferences } = exchange;
    if (affordance.isRead || (computes && !keyed && !preferences)) return next.handle();

    const handle = async (): Promise<Answered> => {
      const body = await lastValueFrom(next.handle(), { defaultValue: undefined });
      const answered = takeAnswer(body, answers.status, request, reply);
      return preferences ? asPreferred(answered, preferences, batch !== undefined) : answered;
    };
    const answering = this.answer(affordance, request, handle);
    return from(answering.then((answered) => giveAnswer(answered, request, reply)));
  }

  private answer(affordance: Affordance, request: FastifyRequest, handle: () => Promise<Answered>): Promise<Answered> {
    const { exchange } = request;
    const { keyed, preferences, principal } = exchange;
    const { batch, upload, showsSecret } = affordance.declared;
    const asUnit = (keep: Keep) =>
      this.units.run(
        async (unit) => {
          if (preferences?.isDryRun) unit.rollBack();
          if (batch) exchange.batch = new RequestBatch(affordance, request, this.recorder, unit);
          return keep(await handle());
        },
        { isRepeatable: upload === undefined },
      );
    if (preferences?.isDryRun) return asUnit(notAtAll);
    const sealedBy = showsSecret ? request.headers.authorization : undefined;
    if (keyed && principal) return this.once.perform(principal, keyed, asUnit, sealedBy);
    return asUnit(notAtAll);
  }
}

/** A secret that is shown this once is shown, however little its caller wants to hear. */
const inFull = (preferences?: Preferences): Preferences | undefined =>
  preferences && { ...preferences, return: undefined };

const notAtAll: Keep = (answer) => Promise.resolve(answer);
