import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor, Principal } from '#libs/kernel';

export type { Actor } from '#libs/kernel';

/** Who calls, for what is put on record. Of an operation that says who may. */
export const FromCaller = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { id, name } = principalOf(context);
  return { id, name };
});

/** The same with the workspace and what the caller may do. */
export const FromPrincipal = createParamDecorator((_: unknown, context: ExecutionContext) => principalOf(context));

/** The same of an operation that is open to all; `undefined` where nobody signed in. */
export const FromVisitor = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<Called>().exchange.principal,
);

/** What addresses begin with in the version of the API that was asked. */
export const FromBase = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<Called>().exchange.base,
);

function principalOf(context: ExecutionContext): Principal {
  const { principal } = context.switchToHttp().getRequest<Called>().exchange;
  if (!principal) throw new TypeError('An operation that is open to all was asked who calls.');
  return principal;
}

/** libs/http sets the exchange. */
interface Called {
  readonly exchange: { readonly principal?: Principal; readonly base: string };
}
