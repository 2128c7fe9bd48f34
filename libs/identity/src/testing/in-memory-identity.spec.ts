import { InMemoryApiKeyRepository, InMemoryWorkspaceRepository } from './in-memory-identity.js';
import { identityContract } from './identity.repository.contract.js';

describe('InMemoryIdentity', () => {
  identityContract(() =>
    Promise.resolve({ workspaces: new InMemoryWorkspaceRepository(), keys: new InMemoryApiKeyRepository() }),
  );
});
