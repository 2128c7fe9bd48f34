import { normalizeIp } from '@nestjs/throttler';
import { createHmac } from 'node:crypto';
import { isIP } from 'node:net';
import { LRUCache } from 'lru-cache';
import type { FastifyRequest } from 'fastify';

/**
 * What callers are counted as whom nobody knows yet. An address is no more than a name under which to count, and is kept
 * nowhere: the name is made of it by a secret. Of IPv6 the network counts, of which every household has 2^64 addresses.
 */
export class CallerAddress {
  private readonly names = new LRUCache<string, string>({ max: 10_000 });

  constructor(private readonly secret: Uint8Array) {}

  /** `ip` is the proxy's own word where a proxy is trusted; what is no address is told by the connection's. */
  nameOf({ ip, socket }: Pick<FastifyRequest, 'ip' | 'socket'>): string {
    const address = isIP(ip) ? ip : (socket.remoteAddress ?? '');
    let name = this.names.get(address);
    if (name === undefined) {
      name = createHmac('sha256', this.secret).update(normalizeIp(address)).digest('base64url');
      this.names.set(address, name);
    }
    return name;
  }
}
