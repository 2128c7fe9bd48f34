import { SmallCatalogue } from '../../testing/small-catalogue.js';
import { GetRelease, GetReleaseHandler } from './get-release.js';

const handler = new GetReleaseHandler(new SmallCatalogue().browsers);
const show = (version: string) => handler.execute(new GetRelease('chrome', version));

describe('A release', () => {
  it('stands between its neighbours', async () => {
    expect(await show('9')).toMatchObject({ version: '9', previous: '2', next: '10' });
  });

  it.each([
    ['9.5', ['9', '10']],
    ['0.5', ['1']],
    ['1000', ['10']],
    ['newest', []],
  ])('that is not there, %s, suggests those around it, in their order', async (version, suggestions) => {
    await expect(show(version)).rejects.toMatchObject({ code: 'not-found', facts: { suggestions } });
  });
});
