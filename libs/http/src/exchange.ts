import type { Principal } from '#libs/kernel';

/** What is known of one request while it is answered. */
export interface Exchange {
  readonly correlationId: string;
  /** W3C trace context: continued from the caller's, or begun here. */
  readonly traceId: string;
  readonly startedAt: number;
  principal?: Principal;
  /** What is answered in, as negotiated. */
  mediaType: string;
  /** Where this answer will be remembered, when it may be. */
  memory?: { readonly key: string; readonly generation: string };
  /** Set where the answer's status is not the one its route declares. */
  status?: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    exchange: Exchange;
  }
}
