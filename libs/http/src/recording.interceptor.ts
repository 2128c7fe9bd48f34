import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { affordanceOf } from '#libs/hypermedia';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Recorder } from './recorder.js';

/** Puts every write on record as its controller answers it. Each operation of a batch is recorded by itself. */
@Injectable()
export class RecordingInterceptor implements NestInterceptor {
  constructor(private readonly recorder: Recorder) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const affordance = affordanceOf(context);
    const { batch, computes } = affordance.declared;
    if (affordance.isRead || batch || computes) return next.handle();

    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const work = () => lastValueFrom(next.handle(), { defaultValue: undefined });
    return from(this.recorder.recording(affordance, request, work));
  }
}
