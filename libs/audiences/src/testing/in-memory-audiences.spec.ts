import { describeAudienceRepository } from './audience.repository.contract.js';
import { InMemoryAudienceRepository, InMemoryAudiences, InMemorySnapshotRepository } from './in-memory-audiences.js';
import { describeSnapshotRepository } from './snapshot.repository.contract.js';

const open = () => {
  const held = new InMemoryAudiences();
  return { audiences: new InMemoryAudienceRepository(held), snapshots: new InMemorySnapshotRepository(held) };
};

describe('Audiences in memory', () => {
  describeAudienceRepository(open);
});

describe('Snapshots in memory', () => {
  describeSnapshotRepository(open);
});
