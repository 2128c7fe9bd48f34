import type { IncomingHttpHeaders } from 'node:http';
import { v7 as uuid } from 'uuid';

/** The caller's correlation id where it is one that can be echoed and logged, else a new UUIDv7. */
export function correlationIdOf({ 'x-correlation-id': sent }: IncomingHttpHeaders): string {
  return typeof sent === 'string' && /^[\w.:-]{8,128}$/.test(sent) ? sent : newId();
}

/**
 * The trace that the request belongs to (W3C Trace Context): the caller's where its header is valid, else a new
 * one, named like the request itself where that is named by a UUID.
 */
export function traceIdOf({ traceparent }: IncomingHttpHeaders, correlationId: string): string {
  const [, version, traceId, parentId] = (typeof traceparent === 'string' && TRACEPARENT.exec(traceparent)) || [];
  const isValid = version !== undefined && version !== 'ff' && traceId !== NO_TRACE && parentId !== NO_PARENT;
  if (isValid && traceId) return traceId;
  return joined(UUID.test(correlationId) ? correlationId : newId());
}

/** A UUID without its hyphens, which are where they always are. */
const joined = (id: string): string =>
  id.slice(0, 8) + id.slice(9, 13) + id.slice(14, 18) + id.slice(19, 23) + id.slice(24);

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const TRACEPARENT = /^([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-[\da-f]{2}(?:-.*)?$/;
const NO_TRACE = '0'.repeat(32);
const NO_PARENT = '0'.repeat(16);

/** A UUIDv7; random bytes are drawn for many at a time, since every request needs some. */
function newId(): string {
  if (drawn + BYTES_OF_ID > pool.length) {
    crypto.getRandomValues(pool);
    drawn = 0;
  }
  drawn += BYTES_OF_ID;
  return uuid({ random: pool.subarray(drawn - BYTES_OF_ID, drawn) });
}
const BYTES_OF_ID = 16;
const pool = new Uint8Array(256 * BYTES_OF_ID);
let drawn = pool.length;
