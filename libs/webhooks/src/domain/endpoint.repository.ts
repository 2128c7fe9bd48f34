import { Repository } from '#libs/kernel';
import type { Endpoint } from './endpoint.js';

/** The webhooks of the workspace in context. `save` refuses one too many with TooManyEndpoints. */
export abstract class EndpointRepository extends Repository<Endpoint> {
  readonly noun = 'webhook';
}
