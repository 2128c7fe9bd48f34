import { JSON_TYPE } from '#libs/hypermedia';
import { Problem } from '#libs/problem-details';
import type { SiteTargetsView } from '../../application/queries/get-site-targets.js';

/** What a format of the browserslist holds: JSON that a tool reads as it is. */
export const SETTINGS: Readonly<Record<ToolFormat, (view: SiteTargetsView) => object>> = {
  /** A browserslist-stats.json. */
  stats: ({ stats }) => stats,
  /** For esbuild's `target`, or Vite's `build.target`. */
  esbuild: ({ esbuild }) => esbuild,
  /** `rules` of a flat configuration, for the plugins that have a Baseline rule. */
  eslint: ({ baseline }) => ({
    ...(baseline && { baseline }),
    rules: baseline
      ? Object.fromEntries(ESLINT_RULES.map((rule) => [rule, ['error', { available: baseline.year }]]))
      : {},
  }),
  /** To extend a configuration. */
  stylelint: ({ baseline }) => ({
    plugins: ['stylelint-plugin-use-baseline'],
    rules: baseline ? { 'plugin/use-baseline': [true, { available: baseline.year }] } : {},
  }),
};

export const TOOL_FORMATS = ['stats', 'esbuild', 'eslint', 'stylelint'] as const;
export type ToolFormat = (typeof TOOL_FORMATS)[number];

const ESLINT_RULES = ['css/use-baseline', '@html-eslint/use-baseline', 'baseline-js/use-baseline'];

/** What a tool reads is JSON, for whoever accepts anything too; who accepts text alone gets none. */
export function refuseTextOnly(accept = '*/*'): void {
  if (!/\*\/\*|application\//.test(accept))
    throw new Problem('not-acceptable', `A format other than list is JSON; the request accepts ${accept}.`, {
      facts: { offered: [JSON_TYPE] },
    });
}
