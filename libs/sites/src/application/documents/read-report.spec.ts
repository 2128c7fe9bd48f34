import {
  eslintReport,
  lighthouseReport,
  stylelintReport,
  unparsedByEslint,
  unparsedByStylelint,
} from '../../testing/reports.js';
import { placesBelow } from './places-below.js';
import { readReport } from './read-report.js';

const card = '/home/ci/shop/src/card.css';

describe('A report', () => {
  it('of Lighthouse names the features of its Baseline audit, and where they were seen as far as it knows', () => {
    expect(readReport(lighthouseReport)).toEqual({
      tool: 'lighthouse',
      mentions: [
        { named: { as: 'feature', name: 'dialog-closedby' }, place: { file: 'https://shop.example/' } },
        {
          named: { as: 'feature', name: 'popover' },
          place: { file: 'https://shop.example/', line: 1, column: 118 },
        },
        { named: { as: 'feature', name: 'has' } },
      ],
    });
  });

  it('of ESLint names what its Baseline rules found, and where', () => {
    expect(readReport(eslintReport)).toEqual({
      tool: 'eslint',
      mentions: [
        {
          named: { as: 'property', name: 'backdrop-filter' },
          place: { file: card, line: 2, column: 9, endLine: 2, endColumn: 13 },
        },
        expect.objectContaining({ named: { as: 'at-rule', name: 'view-transition' } }),
        expect.objectContaining({ place: expect.objectContaining({ file: card, line: 8 }) }),
        expect.objectContaining({ named: { as: 'attribute', name: 'closedby', of: 'dialog' } }),
        expect.objectContaining({ named: { as: 'feature', name: 'async-clipboard' } }),
      ],
    });
  });

  it('of ESLint may come with metadata, which tell the folder', () => {
    const report = { results: eslintReport, metadata: { cwd: '/home/ci/shop', rulesMeta: {} } };

    expect(readReport(report)).toEqual({ ...readReport(eslintReport), folder: '/home/ci/shop' });
  });

  it('of stylelint names what its Baseline rule found, and where', () => {
    expect(readReport(stylelintReport)).toEqual({
      tool: 'stylelint',
      mentions: [
        {
          named: { as: 'function', name: 'calc-size' },
          place: { file: card, line: 5, column: 29, endLine: 5, endColumn: 38 },
        },
      ],
    });
  });

  it('of ESLint names what it could not parse, and where', () => {
    const fatal = {
      named: { as: 'not-parsed', name: 'Parsing error: Unexpected token <' },
      place: { file: '/home/ci/shop/src/cart.js', line: 3, column: 7 },
    };
    const counted = { filePath: card, messages: [], fatalErrorCount: 1 };

    expect(readReport(unparsedByEslint).mentions).toEqual([fatal]);
    expect(readReport([...unparsedByEslint, ...eslintReport]).mentions).toContainEqual(fatal);
    expect(readReport([counted]).mentions).toEqual([
      { named: { as: 'not-parsed', name: 'The linter does not say why.' }, place: { file: card } },
    ]);
  });

  it('of stylelint names what it could not parse, and which of its Baseline rules it could not run', () => {
    const file = '/home/ci/shop/src/cart.css';
    const [{ invalidOptionWarnings: options }] = unparsedByStylelint;
    const parseErrors = [{ line: 2, column: 5, stylelintType: 'parseError', text: 'Cannot parse selector' }];

    expect(readReport(unparsedByStylelint).mentions).toEqual([
      { named: { as: 'not-parsed', name: 'Unclosed block (CssSyntaxError)' }, place: { file, line: 4, column: 1 } },
      { named: { as: 'rule-not-run', name: options[0].text }, place: { file } },
    ]);
    expect(readReport([{ source: file, warnings: [], parseErrors }]).mentions).toEqual([
      { named: { as: 'not-parsed', name: 'Cannot parse selector' }, place: { file, line: 2, column: 5 } },
    ]);
  });

  it.each([
    ['eslint', { filePath: card, messages: [ruleless('ruleId', 'message', 'Definition for rule')] }],
    ['stylelint', { source: card, warnings: [ruleless('rule', 'text', 'Unknown rule')] }],
  ])('of %s names the rule whose plugin is not there', (tool, file) => {
    expect(readReport([file])).toMatchObject({ tool, mentions: [{ named: { as: 'rule-not-run' } }] });
  });

  it('of a linter may have nothing to tell', () => {
    expect(readReport([eslintReport[3]])).toEqual({ tool: 'eslint', mentions: [] });
  });

  it.each([
    ['of files that no linter writes', [{ path: card }]],
    ['of files of two linters', [eslintReport[0], stylelintReport[0]]],
    ['of nothing but names', ['grid', 'has']],
    ['of another tool', { violations: [], passes: [] }],
    ['of Lighthouse without the audit', { lighthouseVersion: '12.8.2', audits: {} }],
    ['of Lighthouse whose audit failed', { lighthouseVersion: '13.5.0', audits: { baseline: { score: null } } }],
    ['that is a text', 'grid'],
    ['that is null', null],
  ])('%s is refused, and told what is read here', (_, document) => {
    expect(() => readReport(document)).toThrow(
      expect.objectContaining({
        code: 'report-not-understood',
        facts: { expected: expect.arrayContaining([expect.stringContaining('Lighthouse')]) },
      }),
    );
  });

  it.each([
    ['without a file', []],
    [
      'of Lighthouse without a feature',
      { lighthouseVersion: '13.1.0', audits: { baseline: { details: { items: [] } } } },
    ],
  ])('%s measured nothing', (_, document) => {
    expect(() => readReport(document)).toThrow(expect.objectContaining({ code: 'nothing-to-check' }));
  });
});

function ruleless(rule: string, text: string, words: string): object {
  return { [rule]: 'css/use-baseline', [text]: `${words} 'css/use-baseline' not found.`, line: 1, column: 1 };
}

describe('The places of a report', () => {
  const named = { as: 'feature', name: 'has' } as const;
  const files = (folder: string, ...paths: string[]) =>
    placesBelow(
      folder,
      paths.map((file) => ({ named, place: { file, line: 3 } })),
    ).map(({ place }) => place?.file);

  it('are named from a folder on', () => {
    expect(files('/home/ci/shop', card, '/home/ci/shopping/a.css')).toEqual([
      'src/card.css',
      '/home/ci/shopping/a.css',
    ]);
  });

  it('have slashes, also where the linter ran on Windows', () => {
    expect(files('D:\\ci\\shop\\', 'D:\\ci\\shop\\src\\card.css')).toEqual(['src/card.css']);
  });
});
