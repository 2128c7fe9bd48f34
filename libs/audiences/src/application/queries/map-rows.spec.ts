import { EDITION_ID, editionsOnly } from '../../testing/editions.js';
import { MapRows, MapRowsHandler } from './map-rows.js';

describe('Mapping rows', () => {
  const map = (rows: ConstructorParameters<typeof MapRows>[0]) =>
    new MapRowsHandler(editionsOnly()).execute(new MapRows(rows));

  it('answers what would become of each, in their order, and by which edition', async () => {
    expect(
      await map([
        { caniuse: 'and_chr 120' },
        { browser: 'Safari', version: '99', os: 'macOS' },
        { browser: 'Chrome' },
        { userAgent: 'Googlebot/2.1' },
      ]),
    ).toEqual({
      editionId: EDITION_ID,
      items: [
        {
          ...{ outcome: 'mapped', reason: 'caniuse-current-version' },
          ...{ browser: 'chrome_android', version: '120', release: '120' },
        },
        {
          ...{ outcome: 'approximated', reason: 'newer-than-known' },
          ...{ browser: 'safari', version: '99', release: '27.2' },
        },
        { outcome: 'unknown', reason: 'no-version', browser: 'chrome' },
        { outcome: 'bot', reason: 'bot' },
      ],
    });
  });

  it('takes a caniuse agent for the one browser that it is the id of', async () => {
    const { items } = await map([{ caniuse: 'chrome 120' }, { browser: 'chrome', version: '120' }]);

    expect(items.map(({ reason }) => reason)).toEqual(['known-release', 'desktop-assumed']);
  });

  it('refuses a row that names nothing', async () => {
    await expect(map([{ version: '120' }])).rejects.toMatchObject({ code: 'rows-invalid' });
  });
});
