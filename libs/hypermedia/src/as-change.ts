import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Principal } from '#libs/kernel';
import { Change } from './change.js';
import { affordanceOf } from './parameters.js';
import type { Resource } from './resource.js';

/** What a change is read from; libs/http sets the exchange. */
interface Changing {
  readonly body: unknown;
  readonly headers: { readonly 'if-match'?: string };
  readonly exchange: { readonly principal?: Principal; readonly base: string };
}

/** The change that the request asks for, of an affordance that says how it takes If-Match. */
export const AsChange = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const affordance = affordanceOf(context);
  if (!affordance.ifMatch) throw new TypeError(`${affordance.declared.name} is not declared to take If-Match.`);

  const request = context.switchToHttp().getRequest<Changing>();
  const { body, headers, exchange } = request;
  const change = new Change(body, headers['if-match'], exchange);
  CHANGES.set(request, change);
  return change;
});

/** What the resource was that a request changed, where it asked for a change and that was held against one. */
export const changedFrom = (request: object): Resource | undefined => CHANGES.get(request)?.heldAgainst;

const CHANGES = new WeakMap<object, Change>();
