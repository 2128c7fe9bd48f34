import type { IncomingMessage } from 'node:http';

/**
 * Whether the request says where it goes: to a host, where HTTP/1.1 wants one told, and to a path. One that was written with scheme
 * and host before it, as for a proxy, is the path alone from here on (RFC 9112, 3.2.2): who it was meant for decides nothing.
 */
export function takeTarget(request: IncomingMessage): boolean {
  if (request.headers.host === undefined && request.httpVersion === '1.1') return false;
  const { url = '' } = request;
  if (url.startsWith('/')) return true;

  const [absolute, rest] = ABSOLUTE.exec(url) ?? [];
  if (absolute === undefined) return false;
  request.url = rest.startsWith('/') ? rest : `/${rest}`;
  return true;
}

const ABSOLUTE = /^https?:\/\/[^/?#]+([^#]*)$/i;
