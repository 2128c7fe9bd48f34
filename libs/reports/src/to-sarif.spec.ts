import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { backdropFilter, checkOf, dialog, grid, misspelt, popover, split } from './testing/checks.js';
import { sarifSchema } from './testing/sarif.schema.js';
import { toSarif } from './to-sarif.js';
import type { CheckItem } from './check.js';

const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv);
const isLog = ajv.compile(sarifSchema);

const logOf = (...items: readonly CheckItem[]) => {
  const log: unknown = JSON.parse(toSarif(checkOf(...items)));
  isLog(log);
  expect(isLog.errors).toBeNull();
  return (log as { runs: [{ results: Result[]; tool: { driver: { rules: { id: string }[] } } }] }).runs[0];
};

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: { readonly physicalLocation?: object }[];
  readonly suppressions?: object[];
}

describe('A check as SARIF', () => {
  it('is a log by the schema, whatever was found', () => {
    expect(logOf(backdropFilter, dialog, popover, grid, misspelt, split).results).toHaveLength(6);
    expect(logOf().results).toEqual([]);
  });

  it('has a result for each place of what is not safe', () => {
    const [first, second] = logOf(backdropFilter, grid).results;

    expect(first).toMatchObject({
      ...{ ruleId: 'unsafe', level: 'error' },
      message: { text: expect.stringMatching(/^css\.properties\.backdrop-filter \(property backdrop-filter\): 89/) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'src/card.css', uriBaseId: '%SRCROOT%' },
            region: { startLine: 2, startColumn: 9, endLine: 2, endColumn: 24 },
          },
        },
      ],
    });
    expect(second.locations[0].physicalLocation).toMatchObject({ region: { startLine: 8, endLine: 9, endColumn: 2 } });
  });

  it('names the rule of each verdict', () => {
    const { results, tool } = logOf(backdropFilter, dialog, misspelt);

    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(new Set(results.map(({ ruleId }) => ruleId))).toEqual(new Set(['unsafe', 'undecided', 'unknown-id']));
  });

  it('notes what an adoption excuses, as suppressed', () => {
    expect(logOf(popover).results).toEqual([
      expect.objectContaining({
        level: 'note',
        suppressions: [
          { kind: 'external', status: 'accepted', justification: expect.stringContaining('until 2027-03-31') },
        ],
      }),
    ]);
  });

  it.each([
    ['/home/ci/a b.css', { uri: 'file:///home/ci/a%20b.css' }],
    ['D:/ci/a.css', { uri: 'file:///D:/ci/a.css' }],
    ['src/100%.css', { uri: 'src/100%25.css', uriBaseId: '%SRCROOT%' }],
    ['https://shop.example/?q=%20a', { uri: 'https://shop.example/?q=%20a' }],
    ['http://[', { uri: 'http%3A//%5B', uriBaseId: '%SRCROOT%' }],
  ])('says where a file is as a URI: %s', (file, artifactLocation) => {
    const [{ locations }] = logOf({ ...backdropFilter, places: [{ file }] }).results;

    expect(locations[0].physicalLocation).toEqual({ artifactLocation });
  });

  it.each([
    [4, 20],
    [5, 2],
  ])('has no end that is before the beginning: %i:%i', (endLine, endColumn) => {
    const place = { file: 'a.css', line: 5, column: 9, endLine, endColumn };
    const [{ locations }] = logOf({ ...backdropFilter, places: [place] }).results;

    expect(locations[0].physicalLocation).toMatchObject({ region: { startLine: 5, startColumn: 9 } });
    expect(JSON.stringify(locations)).not.toContain('endColumn');
  });
});
