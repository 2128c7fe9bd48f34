import { createReadStream } from 'node:fs';
import { readAnalyticsFile } from '../libs/audiences/src/application/import/read-analytics-file.js';
import { rowMapperOf } from '../libs/audiences/src/application/import/row-mapper-of.js';
import { type SnapshotContents, SnapshotTally } from '../libs/audiences/src/domain/snapshot-contents.js';
import { realEdition } from '../libs/catalogue/src/testing/real-edition.js';

describe('The shop’s export', () => {
  let contents: SnapshotContents;

  beforeAll(async () => {
    const tally = new SnapshotTally(rowMapperOf(realEdition()));
    for await (const batch of readAnalyticsFile(createReadStream('seed/shop.csv')))
      for (const { named, visits } of batch) tally.add(named, visits);
    contents = tally.contents();
  }, 60_000);

  const outcomeOf = (name: string, version: string, os: string, osVersion = '(not set)') =>
    contents.names.find(
      (row) => row.name === name && row.version === version && row.os === os && row.osVersion === osVersion,
    );

  it('counts every session once, and the total line not at all', () => {
    expect(contents.visits).toEqual({ mapped: 184_492, approximated: 27, unknown: 731, bot: 941 });
    expect(contents.rows).toEqual({ mapped: 139, approximated: 1, unknown: 9, bot: 1 });
  });

  it('has the rows that other tools book wrongly on the release they belong to', () => {
    expect(outcomeOf('Safari', '26.6', 'iOS', '18.7')).toMatchObject({ browser: 'safari_ios', release: '26.6' });
    expect(outcomeOf('Safari', '27.0', 'iPadOS', '27.0')).toMatchObject({ browser: 'safari_ios', release: '27' });
    expect(outcomeOf('Chrome', '149.0.7790.51', 'iOS', '17.6.1')).toMatchObject({
      ...{ browser: 'safari_ios', release: '17.6', reason: 'webkit-of-os' },
    });
    expect(outcomeOf('Safari (in-app)', '(not set)', 'iOS', '17.6.1')).toMatchObject({ browser: 'webview_ios' });
    expect(outcomeOf('Chrome', '61.0.3163.98', 'Android', '5.0.2')).toMatchObject({
      ...{ browser: 'chrome_android', release: '61' },
    });
    expect(outcomeOf('Android Browser', '4.0', 'Android', '4.4.2')).toMatchObject({ release: '4.4' });
    expect(outcomeOf('Edge', '153.0.3967.54', 'Android', '15')).toMatchObject({ browser: 'chrome_android' });
  });

  it('leaves unknown what nobody can tell, and says why', () => {
    expect(outcomeOf('Chrome', '154.0.8012.33', 'iOS')?.reason).toBe('own-version-only');
    expect(outcomeOf('Safari (in-app)', '(not set)', 'iOS')?.reason).toBe('no-version');
    expect(outcomeOf('(not set)', '(not set)', '(not set)')?.reason).toBe('not-named');
    expect(outcomeOf('UC Browser', '13.7.8', 'Android', '9')?.reason).toBe('browser-without-data');
  });

  it('keeps no user agent, though one row is one', () => {
    expect(contents.names.filter(({ name }) => name.includes('Mozilla/'))).toEqual([]);
    expect(contents.names).toContainEqual(
      expect.objectContaining({ name: 'Android WebView', version: '121.0.6167.178', visits: 19 }),
    );
  });
});
