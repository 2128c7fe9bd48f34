import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { currentSpan } from '#libs/observability';
import { Courier, type Attempt, type Leased } from '../application/delivery-queue.js';
import { documentOf } from '../application/event-document.js';
import { firstOf } from './first-of.js';
import type { GuardedAddresses } from './guarded-addresses.js';
import { signedHeaders } from './signature.js';

/** Sends events as signed POST requests, and follows no redirection: a signature is for one address. */
export class HttpsCourier extends Courier {
  constructor(
    private readonly addresses: GuardedAddresses,
    /** Milliseconds for all of it. */
    private readonly patience = 10_000,
  ) {
    super();
  }

  async send(leased: Leased, signal: AbortSignal): Promise<Attempt> {
    const begun = performance.now();
    const timeout = AbortSignal.timeout(this.patience);
    const told = await this.#answer(leased, AbortSignal.any([signal, timeout])).catch((error: unknown) => ({
      fault: timeout.aborted ? `No answer within ${String(this.patience / 1_000)} seconds.` : reasonOf(error),
    }));
    return { ...told, milliseconds: Math.round(performance.now() - begun) };
  }

  async #answer(
    { url, workspaceId, secrets, event }: Leased,
    signal: AbortSignal,
  ): Promise<Omit<Attempt, 'milliseconds'>> {
    const place = new URL(url);
    this.addresses.hostOf(place);
    const body = documentOf(event, workspaceId);
    const traceparent = currentSpan()?.traceparent;
    const headers = {
      'Content-Type': 'application/cloudevents+json; charset=utf-8',
      ...{ 'Content-Length': Buffer.byteLength(body), 'User-Agent': 'Plimsoll' },
      ...(traceparent !== undefined && { traceparent }),
      ...signedHeaders({ id: event.id, secrets, body }, new Date()),
    };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const send = place.protocol === 'https:' ? requestHttps : requestHttp;
      const { lookup } = this.addresses;
      send(place, { method: 'POST', headers, signal, lookup, agent: false }, resolve).on('error', reject).end(body);
    });
    const status = answer.statusCode ?? 0;
    const response = await firstOf(answer);
    const isTaken = status >= 200 && status < 300;
    return { status, response, ...(!isTaken && { fault: `Answered ${String(status)}.` }) };
  }
}

const reasonOf = (error: unknown): string => {
  const { message, code } = error as NodeJS.ErrnoException;
  return message || code || 'No connection.';
};
