import { Injectable } from '@nestjs/common';
import type { Affordance } from '#libs/hypermedia';
import type { FastifyRequest } from 'fastify';
import { admitCaller } from './admission.js';
import { Controllers } from './controllers.js';
import { Recorder } from './recorder.js';
import { SharedReads, UnitsOfWork } from './write-store.js';

/** What is told to an operation, as it would be in an address and a body. */
export interface Told {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: object;
}

/** Does operations in the name of who calls, for a request to something else that needs what they answer. */
@Injectable()
export class Operations {
  constructor(
    private readonly controllers: Controllers,
    private readonly recorder: Recorder,
    private readonly units: UnitsOfWork,
    private readonly reads: SharedReads,
  ) {}

  /** What is read by operations that are done at the same time within this work is read together. */
  together<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.reads.run(work);
  }

  /** Answers as its controller does, and refuses whom it would refuse alone. A write is stored whole, with what is put on record of it. */
  async perform(operation: Affordance, told: Told, { exchange, pageTokens }: FastifyRequest): Promise<unknown> {
    admitCaller(operation, exchange.principal);
    const { params = {}, query = {}, body } = told;
    const asked = { params, query, body, headers: {}, exchange, pageTokens };
    if (operation.isRead || operation.declared.computes) return this.controllers.call(operation, asked);
    const write = () => this.recorder.perform(operation, asked);
    // By these its request has a unit of work already (WriteInterceptor), and this is a part of it.
    return exchange.keyed || exchange.preferences ? write() : this.units.run(write, { isRepeatable: true });
  }
}
