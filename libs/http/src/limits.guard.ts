import { type ExecutionContext, Injectable } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import { affordanceOf, MOST_OPERATIONS } from '#libs/hypermedia';
import type { LimitName } from '#libs/limits';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { heed } from './limit-headers.js';
import type { LimitsStorage } from './limits.storage.js';

/**
 * The throttler's guard, by the headers of the current draft, and with one look at all of the limits that apply: what one
 * of them refuses costs nothing of the others.
 */
@Injectable()
export class LimitsGuard extends ThrottlerGuard {
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const applying = this.throttlers.filter(({ skipIf }) => !skipIf?.(context));
    if (applying.length === 0) return true;

    const { req: request, res: reply } = this.getRequestResponse(context) as {
      req: FastifyRequest;
      res: FastifyReply;
    };
    const operations = affordanceOf(context).declared.batch ? operationsIn(request.body) : 1;
    const costs = applying.map(({ name }) => [name as LimitName, name === 'writes' ? operations : 1] as const);
    const taking = (this.storageService as LimitsStorage).take(request.exchange.caller, costs);
    await heed(taking, request.exchange, reply, operations > 1 ? `A batch of ${String(operations)}` : undefined);
    return true;
  }
}

/** What is no batch, or too large for one, is refused later, and counts as what it is: one request. */
function operationsIn(body: unknown): number {
  const { operations } = (body ?? {}) as { operations?: unknown };
  const count = Array.isArray(operations) ? operations.length : 1;
  return count > MOST_OPERATIONS ? 1 : Math.max(1, count);
}
