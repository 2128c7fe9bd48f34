import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor, Principal } from '#libs/kernel';

export type { Actor } from '#libs/kernel';

/** Who calls, for what is put on record. Of an operation that says who may. */
export const FromCaller = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { principal } = context.switchToHttp().getRequest<Called>().exchange;
  if (!principal) throw new TypeError('An operation that is open to all was asked who calls.');
  return { id: principal.id, name: principal.name };
});

/** libs/http sets the exchange. */
interface Called {
  readonly exchange: { readonly principal?: Principal };
}
