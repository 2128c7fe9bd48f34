import type { FastifyRequest } from 'fastify';

/**
 * Where the request was sent by https: `https://plimsoll.example`. Only a trusted proxy can say so, for TLS ends there; `undefined`
 * where none does, since a Host header is whatever its sender likes.
 */
export function secureOriginOf({ host, protocol }: Pick<FastifyRequest, 'host' | 'protocol'>): string | undefined {
  const origin = `https://${host}`;
  return protocol === 'https' && PLAIN_HOST.test(host) && URL.canParse(origin) ? new URL(origin).origin : undefined;
}

/** A name or an address, and a port: nothing that would make another address of it. */
const PLAIN_HOST = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i;
