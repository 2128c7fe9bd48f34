import { FIRST_PAGE, SmallCatalogue } from '../../testing/small-catalogue.js';
import { ListGroups, ListGroupsHandler } from './list-groups.js';

describe('The groups', () => {
  it('are listed by id with the features that are in them', async () => {
    const { editions, records } = new SmallCatalogue();

    const { items } = await new ListGroupsHandler(editions, records).execute(new ListGroups(FIRST_PAGE));

    expect(items).toEqual([
      { id: 'css', name: 'CSS', featureCount: 1 },
      { id: 'grid', name: 'Grid', parent: 'css', featureCount: 1 },
    ]);
  });
});
