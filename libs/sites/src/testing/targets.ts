import type { SiteTargetsView } from '../application/queries/get-site-targets.js';

/** What to build for, as it was found for a shop. */
export const targets: SiteTargetsView = {
  ...{ siteId: '0199f0c2-517e-7d2e-8f3a-4b5c6d7e8f90', site: 'Shop', policyVersion: 2, threshold: 95 },
  ...{ audienceId: '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f', snapshotId: '0199f0c2-9b5c-7d2e-8f3a-4b5c6d7e8f90' },
  ...{ from: '2026-10-01', to: '2026-10-31', visits: 1000, editionId: '0199f0c2-7a3b-7b0c-8d1e-2f3a4b5c6d7e' },
  ...{ bcdVersion: '8.1.3', webFeaturesVersion: '3.40.0', trusted: true, reached: true },
  queries: ['chrome >= 120', 'ios_saf >= 15.2'],
  supported: { visits: 956, share: 95.6 },
  possible: { visits: 970, share: 97 },
  floors: [
    {
      ...{ name: 'chrome', browsers: ['chrome'], from: '120', visits: 600, share: 60 },
      givenUp: { visits: 20, share: 2 },
    },
    { ...{ name: 'ie', browsers: ['ie'], visits: 0, share: 0 }, givenUp: { visits: 10, share: 1 } },
    {
      ...{ name: 'ios_saf', browsers: ['safari_ios', 'webview_ios'], from: '15.2', visits: 356, share: 35.6 },
      givenUp: { visits: 0, share: 0 },
    },
  ],
  unnamed: [{ browser: 'oculus', visits: 4, share: 0.4 }],
  unidentified: { visits: 10, share: 1 },
  stats: { chrome: { 109: 2, 120: 60 }, ie: { 11: 1 }, ios_saf: { '15.2-15.3': 35.6 } },
  esbuild: { target: ['chrome120', 'ios15.2'], untold: [] },
  baseline: { year: 2022, reached: true, visits: 970, share: 97 },
};
