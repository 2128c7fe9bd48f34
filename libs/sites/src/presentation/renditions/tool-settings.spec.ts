import { targets } from '../../testing/targets.js';
import { SETTINGS } from './tool-settings.js';

describe('The settings of a tool', () => {
  it('are statistics for browserslist', () => {
    expect(SETTINGS.stats(targets)).toEqual(targets.stats);
  });

  it('are targets for esbuild and Vite', () => {
    expect(SETTINGS.esbuild(targets)).toEqual({ target: ['chrome120', 'ios15.2'], untold: [] });
  });

  it('are an object of ESLint’s configuration, with the nearest Baseline year', () => {
    expect(SETTINGS.eslint(targets)).toEqual({
      name: 'Plimsoll, Shop, Baseline 2022, which 97 % of the visits have',
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

  it('say that the policy does not trust the snapshot, where a tool leaves room for it', () => {
    const doubtful = { ...targets, trusted: false, distrust: 'The snapshot counts 1,000 visits.' };

    expect(SETTINGS.esbuild(doubtful)).toEqual({ ...targets.esbuild, trusted: false });
    expect(SETTINGS.stylelint(doubtful)).toMatchObject({ trusted: false });
    expect(SETTINGS.eslint(doubtful)).toMatchObject({
      name: expect.stringMatching(/, not to be relied on: The snapshot counts 1,000 visits\.$/),
    });
    expect(SETTINGS.stats(doubtful)).toEqual(targets.stats);
  });

  it('have no rules where nothing is Baseline', () => {
    const { baseline: _, ...without } = targets;

    expect(SETTINGS.eslint(without)).toEqual({ name: 'Plimsoll, Shop, no Baseline yet', rules: {} });
    expect(SETTINGS.stylelint(without)).toMatchObject({ rules: {} });
  });
});
