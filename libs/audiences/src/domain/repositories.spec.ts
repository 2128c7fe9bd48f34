import { AudienceRepository } from './audience.repository.js';
import { SnapshotRepository } from './snapshot.repository.js';

class NoAudiences extends AudienceRepository {
  find = () => Promise.resolve(undefined);
  save = () => Promise.resolve();
  delete = () => Promise.resolve();
}

class NoSnapshots extends SnapshotRepository {
  find = () => Promise.resolve(undefined);
  save = () => Promise.resolve();
  delete = () => Promise.resolve();
  refuseTaken = () => Promise.resolve();
}

describe('What is not in its repository', () => {
  it.each([
    ['audience', new NoAudiences()],
    ['snapshot', new NoSnapshots()],
  ])('is called what it is: %s', async (noun, repository) => {
    await expect(repository.get('none')).rejects.toMatchObject({
      code: 'not-found',
      detail: `There is no ${noun} none.`,
    });
  });
});
