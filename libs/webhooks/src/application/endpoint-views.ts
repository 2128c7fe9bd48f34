import type { CursorPage, CursorRequest } from '#libs/kernel';
import type { DeliveryState, DeliveryView, EndpointView } from './endpoint.view.js';

/** Reads the webhooks of the workspace. */
export abstract class EndpointViews {
  /** Oldest first. */
  abstract list(page: CursorRequest): Promise<CursorPage<EndpointView>>;
  abstract find(id: string): Promise<EndpointView | undefined>;
}

export interface DeliveryFilter {
  readonly state?: DeliveryState;
}

/** Reads what was delivered to them, and adds to it. */
export abstract class DeliveryLog {
  /** Newest first. */
  abstract list(endpointId: string, filter: DeliveryFilter, page: CursorRequest): Promise<CursorPage<DeliveryView>>;
  abstract find(endpointId: string, id: string): Promise<DeliveryView | undefined>;
  /** The same event once more, beside all others. Answers the new delivery's id. */
  abstract again(delivery: DeliveryView): Promise<string>;
  /** An event that was made up, to see whether it arrives. Answers the delivery's id. */
  abstract test(endpointId: string, text: string): Promise<string>;
}
