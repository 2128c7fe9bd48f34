import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';

/** libs/http sets the exchange. */
interface Asked {
  readonly headers: IncomingHttpHeaders;
  readonly exchange: {
    readonly batch?: unknown;
    readonly preferences?: { readonly isDryRun: boolean; readonly isAsync: boolean };
  };
}

/** Whether a write may be answered before it is done (`Resource.deferred`). */
export interface Deferral {
  /** Not where it is one of a batch, or only tried: those are answered by what came of them. */
  readonly isPossible: boolean;
  /** Whether its caller would rather not wait (RFC 7240, respond-async). */
  readonly isWished: boolean;
  /** How long the body is said to be, in bytes; absent: it is not said. */
  readonly length?: number;
}

/** How far the write may be put off. */
export const AsDeferral = createParamDecorator((_: unknown, context: ExecutionContext): Deferral => {
  const { exchange, headers } = context.switchToHttp().getRequest<Asked>();
  const { batch, preferences } = exchange;
  const length = headers['content-length'];
  return {
    isPossible: batch === undefined && !preferences?.isDryRun,
    isWished: preferences?.isAsync ?? false,
    ...(length !== undefined && { length: Number(length) }),
  };
});
