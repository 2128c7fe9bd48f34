/** Reports of a page and its styles, in the shapes that the tools named beside them were seen writing. */

/** Lighthouse 13.5, --output json: with --only-categories=best-practices. It does not know where markup uses a feature: line -2. */
export const lighthouseReport = {
  lighthouseVersion: '13.5.0',
  requestedUrl: 'https://shop.example/',
  audits: {
    'is-on-https': { id: 'is-on-https', score: 1, details: { type: 'table', headings: [], items: [] } },
    baseline: {
      id: 'baseline',
      title: 'Baseline Features',
      score: 1,
      scoreDisplayMode: 'informative',
      details: {
        type: 'table',
        headings: [{ key: 'featureId', valueType: 'link', label: 'Web-features' }],
        items: [
          lighthouseItem('dialog-closedby', 'limited', -2, -2),
          lighthouseItem('popover', 'low', 0, 117),
          { ...lighthouseItem('has', 'high', 0, 0), source: undefined },
        ],
      },
    },
  },
} as const;

function lighthouseItem(text: string, status: string, line: number, column: number) {
  return {
    featureId: { type: 'link', text, url: `https://webstatus.dev/features/${text}` },
    displayStatus: { type: 'baseline-status', status, displayString: status },
    source: { type: 'source-location', url: 'https://shop.example/', urlProvider: 'network', line, column },
  };
}

/** ESLint 10 with @eslint/css 2, @html-eslint 0.66 and eslint-plugin-baseline-js 0.7, formatter json. */
export const eslintReport = [
  eslintFile('/home/ci/shop/src/card.css', [
    eslintMessage('css/use-baseline', "Property 'backdrop-filter' is not a widely available baseline feature.", 2, 9),
    eslintMessage('css/use-baseline', "At-rule '@view-transition' is not a widely available baseline feature.", 1, 1),
    eslintMessage('css/use-baseline', "Property 'backdrop-filter' is not a widely available baseline feature.", 8, 5),
    eslintMessage('css/no-empty-blocks', 'Unexpected empty block found.', 5, 3),
  ]),
  eslintFile('/home/ci/shop/src/page.html', [
    eslintMessage(
      '@html-eslint/use-baseline',
      "Attribute 'closedby' on '<dialog>' is not a widely available baseline feature.",
      5,
      26,
    ),
  ]),
  eslintFile('/home/ci/shop/src/app.js', [
    eslintMessage(
      'baseline-js/use-baseline',
      "Feature 'Async clipboard' (async-clipboard) is not a widely available Baseline feature.",
      7,
      11,
    ),
  ]),
  eslintFile('/home/ci/shop/src/clean.css', []),
];

/** The same, of a file that it could not parse: it ends with 1, as where a rule has found something. */
export const unparsedByEslint = [
  {
    ...eslintFile('/home/ci/shop/src/cart.js', [
      {
        ...{ ruleId: null, fatal: true, severity: 2, message: 'Parsing error: Unexpected token <', line: 3, column: 7 },
        nodeType: null,
      },
    ]),
    fatalErrorCount: 1,
  },
];

function eslintFile(filePath: string, messages: readonly object[]) {
  return { filePath, messages, suppressedMessages: [], errorCount: messages.length, warningCount: 0 };
}

function eslintMessage(ruleId: string, message: string, line: number, column: number) {
  return { ruleId, severity: 2, message, line, column, endLine: line, endColumn: column + 4 };
}

/** stylelint 17 with stylelint-plugin-use-baseline 1.4, formatter json. */
export const stylelintReport = [
  {
    source: '/home/ci/shop/src/card.css',
    deprecations: [],
    invalidOptionWarnings: [],
    parseErrors: [],
    errored: true,
    warnings: [
      stylelintWarning(
        'plugin/use-baseline',
        'Function "calc-size" is not a widely available baseline feature.',
        5,
        29,
      ),
      stylelintWarning('color-no-invalid-hex', 'Unexpected invalid hex color "#ab"', 9, 10),
    ],
  },
];

/** The same, of a file that it could not parse, and of a rule whose options it does not know. */
export const unparsedByStylelint = [
  {
    ...{ source: '/home/ci/shop/src/cart.css', deprecations: [], parseErrors: [], errored: true },
    invalidOptionWarnings: [
      { text: 'Invalid value "often" for option "available" of rule "plugin/use-baseline"' },
      { text: 'Unexpected option "loud" for rule "color-no-invalid-hex"' },
    ],
    warnings: [
      { line: 4, column: 1, rule: 'CssSyntaxError', severity: 'error', text: 'Unclosed block (CssSyntaxError)' },
    ],
  },
];

function stylelintWarning(rule: string, text: string, line: number, column: number) {
  return { line, column, endLine: line, endColumn: column + 9, rule, severity: 'error', text: `${text} (${rule})` };
}
