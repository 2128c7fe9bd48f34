import type { OutsideEvent } from '#libs/kernel';
import { DISABLED_REASONS, type DisabledReason, MOST_ENDPOINTS } from '../domain/endpoint.js';

export { DISABLED_REASONS, type DisabledReason, MOST_ENDPOINTS };

export const ENDPOINT_STATES = ['active', 'paused', 'disabled'] as const;

export interface EndpointView {
  readonly id: string;
  readonly url: string;
  readonly events: readonly OutsideEvent[];
  readonly description?: string;
  readonly state: (typeof ENDPOINT_STATES)[number];
  readonly disabledReason?: DisabledReason;
  readonly disabledAt?: string;
  /** Since when nothing was accepted, though something was tried. */
  readonly failingSince?: string;
  readonly formerUntil?: string;
  readonly createdAt: string;
  readonly version: number;
}

export const DELIVERY_STATES = ['due', 'succeeded', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export interface DeliveryView {
  readonly id: string;
  readonly endpointId: string;
  readonly eventId: string;
  readonly event: string;
  readonly subject: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly createdAt: string;
  readonly nextAt?: string;
  readonly attemptedAt?: string;
  readonly status?: number;
  readonly fault?: string;
  readonly milliseconds?: number;
  /** The first of what was answered. */
  readonly response?: string;
  /** What is sent, word for word. */
  readonly request: string;
}
