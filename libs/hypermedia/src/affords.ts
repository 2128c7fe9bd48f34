import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Affordance } from './affordance.js';
import { toRoutePath } from './path-template.js';

export const AFFORDANCE = 'plimsoll:affordance';

/** Binds a controller's method to an affordance: its route, what it admits and its documentation come from there. */
export const Affords = <Path extends string>(affordance: Affordance<Path>): MethodDecorator => {
  const { method, answers } = affordance.declared;
  return applyDecorators(
    RequestMapping({ method: RequestMethod[method], path: affordance.paths.map(toRoutePath) }),
    HttpCode(answers.status),
    RouteConfig({ affordance }),
    SetMetadata(AFFORDANCE, affordance),
  );
};
