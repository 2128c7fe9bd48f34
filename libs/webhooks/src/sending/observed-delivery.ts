import { Histogram, traced, type Span } from '#libs/observability';
import { Logger } from '@nestjs/common';
import type { Attempt, Conclusion, Leased } from '../application/delivery-queue.js';

/** What came of an attempt. */
export interface Delivered {
  readonly attempt: Attempt;
  /** Absent: the process ended, and it was given back. */
  readonly conclusion?: Conclusion;
  /** Writes it down. */
  record(): Promise<void>;
}

/** Tells operators what becomes of a delivery: how long it took, by a line of the log, and by a span where traces are recorded. */
export const observed = (leased: Leased, deliver: () => Promise<Delivered>): Promise<void> =>
  traced(`deliver ${leased.event.type}`, { kind: 'client', attributes: factsOf(leased), from: ANEW }, async (span) => {
    const delivered = await deliver();
    let outcome = 'unrecorded';
    try {
      await delivered.record();
      outcome = delivered.conclusion ? OUTCOMES[delivered.conclusion.state] : 'given-back';
    } finally {
      tell(leased, delivered.attempt, outcome, span);
    }
  });

/** Its address is not told: it may hold what lets someone in. Only where it leads. */
const factsOf = ({ id, endpointId, workspaceId, url, attempts }: Leased) => ({
  ...{ 'http.request.method': 'POST', 'server.address': URL.canParse(url) ? new URL(url).hostname : '' },
  ...{ 'plimsoll.delivery.id': id, 'plimsoll.webhook.id': endpointId, 'plimsoll.workspace.id': workspaceId },
  'http.request.resend_count': attempts - 1,
});

function tell(leased: Leased, { milliseconds, status, fault }: Attempt, outcome: string, span?: Span): void {
  const { id, endpointId, workspaceId, attempts, event } = leased;
  DURATIONS.observe(milliseconds / 1000, outcome);
  if (status !== undefined) span?.set({ 'http.response.status_code': status });
  if (fault !== undefined) span?.set({ 'error.type': status === undefined ? 'no-answer' : String(status) });
  const ids = { deliveryId: id, webhookId: endpointId, workspaceId, event: event.type, eventId: event.id };
  LOGGER.log({ msg: 'webhook delivery', ...ids, attempt: attempts, outcome, status, ms: milliseconds, ...span?.ids });
}

const OUTCOMES = { succeeded: 'succeeded', due: 'retried', failed: 'failed' } as const;

/** It is no part of the trace in which the sender looked for work. */
const ANEW = { traceparent: undefined };

const LOGGER = new Logger('Webhooks');

const DURATIONS = new Histogram({
  name: 'plimsoll_webhook_delivery_duration_seconds',
  help: 'How long attempts to deliver took, by outcome: succeeded, retried (refused or unanswered, and tried again), failed (given up), given-back (the process ended first), unrecorded (it was sent, what came of it could not be written down, and it is sent again).',
  labels: ['outcome'],
});
