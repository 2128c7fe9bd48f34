import type { SiteTargetsView } from '../../application/queries/get-site-targets.js';

/** What a format of the browserslist holds: JSON that a tool reads as it is. */
export const SETTINGS: Readonly<Record<ToolFormat, (view: SiteTargetsView) => object>> = {
  /** A browserslist-stats.json. */
  stats: ({ stats }) => stats,
  /** For esbuild's `target`, or Vite's `build.target`. */
  esbuild: ({ esbuild, trusted }) => ({ ...esbuild, ...unless(trusted) }),
  /** An object of a flat configuration, which takes no members of ours: those that are used of its rules, for the plugins that have them. */
  eslint: (view) => ({
    name: nameOf(view),
    rules: view.baseline
      ? Object.fromEntries(ESLINT_RULES.map((rule) => [rule, ['error', { available: view.baseline?.year }]]))
      : {},
  }),
  /** To extend a configuration. */
  stylelint: ({ baseline, trusted }) => ({
    ...unless(trusted),
    plugins: ['stylelint-plugin-use-baseline'],
    rules: baseline ? { 'plugin/use-baseline': [true, { available: baseline.year }] } : {},
  }),
};

/** Nothing is said of what is as it should be. */
const unless = (trusted: boolean) => (trusted ? {} : { trusted });

function nameOf({ site, baseline, distrust }: SiteTargetsView): string {
  const found = !baseline
    ? 'no Baseline yet'
    : `Baseline ${baseline.year}, which ${baseline.reached ? '' : 'only '}${baseline.share} % of the visits have`;
  return ['Plimsoll', site, found, ...(distrust === undefined ? [] : [`not to be relied on: ${distrust}`])].join(', ');
}

export const TOOL_FORMATS = ['stats', 'esbuild', 'eslint', 'stylelint'] as const;
export type ToolFormat = (typeof TOOL_FORMATS)[number];

const ESLINT_RULES = ['css/use-baseline', '@html-eslint/use-baseline', 'baseline-js/use-baseline'];
