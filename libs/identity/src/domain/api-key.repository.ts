import { Repository } from '#libs/kernel';
import type { ApiKey } from './api-key.js';

/** The keys of the workspace in context. `delete` refuses with LastAdminKey what would leave it without anybody who may manage it. */
export abstract class ApiKeyRepository extends Repository<ApiKey> {
  readonly noun = 'API key';
}
