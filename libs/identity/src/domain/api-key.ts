import { AggregateRoot, type DomainEvent, type Principal } from '#libs/kernel';
import { permissionsOf, type Role } from './roles.js';

export interface ApiKeyState {
  readonly id: string;
  readonly workspaceId: string;
  /** What a person knows it by. */
  readonly name: string;
  readonly role: Role;
  /** SHA-256 of the secret, which is kept nowhere. */
  readonly hash: Uint8Array<ArrayBuffer>;
}

/** Lets its holder into one workspace, in one role. */
export class ApiKey extends AggregateRoot {
  /** Whom a request is from that presents it. */
  readonly principal: Principal;

  private constructor(readonly state: ApiKeyState) {
    super(state.id);
    const { id, name, workspaceId, role } = state;
    this.principal = { id: `key:${id}`, name, workspaceId, role, permissions: permissionsOf(role) };
  }

  static issue(state: ApiKeyState): ApiKey {
    const key = new ApiKey(state);
    key.record(apiKeyIssued(state));
    return key;
  }

  /** Rebuilds a stored key. The past is not validated again. */
  static restore(state: ApiKeyState): ApiKey {
    return new ApiKey(state);
  }
}

export interface ApiKeyIssued extends DomainEvent {
  readonly type: 'api-key-issued';
  readonly apiKeyId: string;
}
const apiKeyIssued = ({ id, workspaceId }: ApiKeyState): ApiKeyIssued => ({
  type: 'api-key-issued',
  apiKeyId: id,
  workspaceId,
});
