import {
  HeldKeys,
  InMemoryApiKeyRepository,
  InMemoryKeyring,
  InMemoryWorkspaceRepository,
} from './in-memory-identity.js';
import { identityContract } from './identity.repository.contract.js';

describe('InMemoryIdentity', () => {
  identityContract(() => {
    const held = new HeldKeys();
    return Promise.resolve({
      workspaces: new InMemoryWorkspaceRepository(),
      keyring: new InMemoryKeyring(held),
      keysOf: (workspaceId) => new InMemoryApiKeyRepository(held, () => workspaceId),
    });
  });
});
