import { InMemoryAudienceRepository, InMemoryAudiences } from '../../testing/in-memory-audiences.js';
import { CreateAudience, CreateAudienceHandler } from './create-audience.js';
import { DeleteAudience, DeleteAudienceHandler } from './delete-audience.js';
import { ReplaceAudience, ReplaceAudienceHandler } from './replace-audience.js';

describe('An audience', () => {
  let held: InMemoryAudiences;
  let audiences: InMemoryAudienceRepository;
  let id: string;

  beforeEach(async () => {
    held = new InMemoryAudiences();
    audiences = new InMemoryAudienceRepository(held);
    id = await new CreateAudienceHandler(audiences).execute(new CreateAudience({ name: 'Shop' }));
  });

  const replace = (version: number) =>
    new ReplaceAudienceHandler(audiences).execute(new ReplaceAudience(id, { name: 'Shop, Europe' }, version));
  const remove = (version: number) => new DeleteAudienceHandler(audiences).execute(new DeleteAudience(id, version));

  it('is created and announced', async () => {
    expect((await audiences.get(id)).state).toMatchObject({ name: 'Shop', version: 1 });
    expect(held.events).toEqual([{ type: 'audience-created', audienceId: id }]);
  });

  it('is replaced by whoever has read its present version', async () => {
    await replace(1);

    expect((await audiences.get(id)).state).toMatchObject({ name: 'Shop, Europe', version: 2 });
    await expect(replace(1)).rejects.toMatchObject({ code: 'precondition-failed' });
  });

  it('is deleted by whoever has read its present version', async () => {
    await replace(1);

    await expect(remove(1)).rejects.toMatchObject({ code: 'precondition-failed' });
    await remove(2);
    expect(await audiences.find(id)).toBeUndefined();
    expect(held.events.at(-1)).toEqual({ type: 'audience-deleted', audienceId: id });
  });
});
