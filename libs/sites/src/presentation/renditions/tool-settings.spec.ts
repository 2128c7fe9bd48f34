import { targets } from '../../testing/targets.js';
import { SETTINGS } from './tool-settings.js';

describe('The settings of a tool', () => {
  it('are statistics for browserslist', () => {
    expect(SETTINGS.stats(targets)).toEqual(targets.stats);
  });

  it('are targets for esbuild and Vite', () => {
    expect(SETTINGS.esbuild(targets)).toEqual({ target: ['chrome120', 'ios15.2'], untold: [] });
  });

  it('are rules for ESLint, with the nearest Baseline year', () => {
    expect(SETTINGS.eslint(targets)).toEqual({
      baseline: { year: 2022, reached: true, visits: 970, share: 97 },
      rules: {
        'css/use-baseline': ['error', { available: 2022 }],
        '@html-eslint/use-baseline': ['error', { available: 2022 }],
        'baseline-js/use-baseline': ['error', { available: 2022 }],
      },
    });
  });

  it('are a configuration to extend for stylelint', () => {
    expect(SETTINGS.stylelint(targets)).toEqual({
      plugins: ['stylelint-plugin-use-baseline'],
      rules: { 'plugin/use-baseline': [true, { available: 2022 }] },
    });
  });

  it('have no rules where nothing is Baseline', () => {
    const { baseline: _, ...without } = targets;

    expect(SETTINGS.eslint(without)).toEqual({ rules: {} });
    expect(SETTINGS.stylelint(without)).toMatchObject({ rules: {} });
  });
});
