import { Injectable } from '@nestjs/common';
import type { Limits } from '#libs/limits';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { heed } from './limit-headers.js';

/** Counts, by `default`, what a request turns out to cost beyond the one that it was counted as when it arrived. */
@Injectable()
export class Surcharge {
  constructor(private readonly limits: Limits) {}

  /** 429 where it is more than is left; then nothing more is counted. */
  async take(more: number, what: string, { exchange }: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (more > 0) await heed(this.limits.take(exchange.caller, [['default', more]]), exchange, reply, what);
  }
}
