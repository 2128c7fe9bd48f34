import { EditionChoice } from '../../domain/edition.js';
import { SmallCatalogue } from '../../testing/small-catalogue.js';
import { GetEdition, GetEditionHandler } from './get-edition.js';
import { ListEditionsHandler } from './list-editions.js';

describe('The editions', () => {
  const catalogue = new SmallCatalogue();
  catalogue.add('newer', { bcdVersion: '8.10.0', webFeaturesVersion: '3.39.0' });
  catalogue.add('older', { bcdVersion: '8.1.3', webFeaturesVersion: '3.9.0' });

  it('are listed from the newest, which is the current one, to the oldest', async () => {
    const editions = await new ListEditionsHandler(catalogue.records).execute();

    expect(editions.map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
      ['newer', true],
      ['edition-1', false],
      ['older', false],
    ]);
  });

  it('are listed from the one that was made current, though there are newer ones', async () => {
    await catalogue.repository.choose(new EditionChoice('older'));

    const editions = await new ListEditionsHandler(catalogue.records).execute();

    expect(editions.map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
      ['older', true],
      ['newer', false],
      ['edition-1', false],
    ]);
  });

  it('are shown one by one with what they count and lack', async () => {
    const handler = new GetEditionHandler(catalogue.records);

    expect(await handler.execute(new GetEdition('edition-1'))).toMatchObject({
      ...{ bcdVersion: '8.1.3', webFeaturesVersion: '3.40.0', isCurrent: false },
      ...{ counts: { keys: 3 }, missingKeys: ['css.properties.grid.lanes'] },
    });
    await expect(handler.execute(new GetEdition('edition-9'))).rejects.toMatchObject({ code: 'not-found' });
  });
});
