import { Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { ExternalContextCreator } from '@nestjs/core';
import type { Affordance } from '#libs/hypermedia';
import type { FastifyRequest } from 'fastify';
import { RouteRegister } from './route-register.js';

/** What the parameters of a controller's methods are read from. */
export type Asked = Pick<FastifyRequest, 'params' | 'query' | 'body' | 'headers' | 'exchange'>;

/** Does what an affordance's controller does, for a request that did not come over HTTP by itself. */
@Injectable()
export class Controllers {
  private readonly methods = new Map<Affordance, (asked: Asked) => Promise<unknown>>();

  constructor(
    private readonly routes: RouteRegister,
    private readonly contexts: ExternalContextCreator,
  ) {}

  /** What the controller answers, before it is represented. Who may ask is not asked here. */
  call(affordance: Affordance, asked: Asked): Promise<unknown> {
    const known = this.methods.get(affordance);
    if (known) return known(asked);

    const { controller, method } = this.routes.boundTo(affordance);
    const parameters = { exchangeKeyForValue: () => undefined };
    const alone = { guards: false, interceptors: false, filters: false };
    const called = this.contexts.create(
      controller,
      controller[method] as (...args: unknown[]) => unknown,
      method,
      ROUTE_ARGS_METADATA,
      parameters,
      undefined,
      undefined,
      alone,
      'http',
    ) as (asked: Asked) => Promise<unknown>;
    this.methods.set(affordance, called);
    return called(asked);
  }
}
