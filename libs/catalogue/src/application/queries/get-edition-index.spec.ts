import { SmallCatalogue } from '../../testing/small-catalogue.js';
import { InMemoryEditionIndexes, InMemoryEditionRepository } from '../../testing/in-memory-editions.js';
import { WorkspaceEditions } from '../workspace-editions.js';
import { GetEditionIndex, GetEditionIndexHandler } from './get-edition-index.js';

describe("Asking for an edition's index", () => {
  const catalogue = new SmallCatalogue();
  catalogue.add('edition-2', { bcdVersion: '8.1.3', webFeaturesVersion: '3.41.0' });
  const handler = new GetEditionIndexHandler(catalogue.editions);

  it('answers that of the newest packages', async () => {
    expect((await handler.execute(new GetEditionIndex())).editionId).toBe('edition-2');
  });

  it('answers that of an older edition by its id', async () => {
    expect((await handler.execute(new GetEditionIndex('edition-1'))).webFeaturesVersion).toBe('3.40.0');
  });

  it('answers with what the workspace added', async () => {
    const catalogue = new SmallCatalogue();
    await catalogue.addFeature('cart');
    const { features } = await new GetEditionIndexHandler(catalogue.editions).execute(new GetEditionIndex());

    expect(features.at(-1)).toMatchObject({ id: 'cart', custom: true });
  });

  it('refuses an edition that is not there', async () => {
    await expect(handler.execute(new GetEditionIndex('edition-3'))).rejects.toMatchObject({
      ...{ code: 'not-found', detail: 'There is no edition edition-3.' },
    });
  });

  it('says that nothing was imported yet', async () => {
    const none = new InMemoryEditionIndexes(new InMemoryEditionRepository());
    const nothing = new GetEditionIndexHandler(new WorkspaceEditions(none, catalogue.additions));

    await expect(nothing.execute(new GetEditionIndex())).rejects.toMatchObject({ detail: 'There is no edition yet.' });
  });
});
