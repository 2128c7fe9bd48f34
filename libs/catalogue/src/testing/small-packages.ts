import type { EditionPackages } from '../domain/read-edition.js';
import { compileEdition } from '../domain/compile-edition.js';
import { readEdition } from '../domain/read-edition.js';
import type { PackageVersions } from '../domain/package-versions.js';

/**
 * Packages small enough to hold in the head, with one of everything: a browser whose releases are not in order, a key in a
 * key, a headline key and another, a feature that moved, one that was split, one without keys, one that was overruled, and
 * one of whose keys nobody has heard.
 */
export const smallPackages = (versions: PackageVersions = FIRST) =>
  ({
    versions,
    compatData: {
      __meta: { version: versions.bcdVersion, timestamp: '2026-09-24T13:25:51.189Z' },
      browsers: {
        safari: {
          name: 'Safari',
          type: 'desktop',
          releases: { 10: release('2020-01-01'), 9.1: release('2019-01-01') },
        },
        chrome: {
          name: 'Chrome',
          type: 'desktop',
          releases: { 1: release('2018-01-01'), 2: release('2019-02-01'), 10: release('2020-02-01'), 9: release() },
        },
        opera: {
          name: 'Opera',
          type: 'desktop',
          upstream: 'chrome',
          releases: { preview: release(), 5: release('2020-03-01') },
        },
      },
      css: {
        properties: {
          grid: {
            __compat: {
              description: 'The <code>grid</code> property',
              mdn_url: 'https://developer.mozilla.org/docs/Web/CSS/Reference/Properties/grid',
              spec_url: 'https://drafts.csswg.org/css-grid-2/#grid-shorthand',
              source_file: 'css/properties/grid.json',
              status: { experimental: false, standard_track: true, deprecated: false },
              support: {
                chrome: [
                  { version_added: '9' },
                  { version_added: '2', flags: [{ type: 'preference', name: 'enable-grid', value_to_set: 'true' }] },
                ],
                safari: { version_added: '≤10', notes: ['Slow at first.', 'Then not.'] },
                opera: { version_added: false },
              },
            },
            subgrid: {
              __compat: {
                source_file: 'css/properties/grid.json',
                support: {
                  chrome: { version_added: '10', partial_implementation: true, notes: 'Columns only.' },
                  safari: { version_added: 'preview' },
                },
              },
            },
          },
        },
      },
      api: {
        Bluetooth: {
          __compat: {
            source_file: 'api/Bluetooth.json',
            spec_url: ['https://webbluetoothcg.github.io/web-bluetooth/', 'https://example.org/'],
            status: { experimental: true, standard_track: false, deprecated: true },
            support: {
              chrome: { version_added: '2', version_removed: '10', prefix: 'webkit' },
              safari: { version_added: '9.1', alternative_name: 'SafariBluetooth' },
              opera: { version_added: '5' },
            },
          },
        },
      },
    },
    webFeatures: {
      browsers: {
        chrome: {
          name: 'Chrome',
          releases: [
            { version: '1', date: '2018-01-01' },
            { version: '10', date: '2020-02-01' },
          ],
        },
        safari: { name: 'Safari', releases: [{ version: '10', date: '2020-01-01' }] },
      },
      groups: { css: { name: 'CSS' }, grid: { name: 'Grid', parent: 'css' } },
      features: {
        grid: feature({
          name: 'Grid',
          group: ['grid', 'css'],
          caniuse: ['css-grid'],
          compat_features: ['css.properties.grid', 'css.properties.grid.subgrid', 'css.properties.grid.lanes'],
          status: {
            baseline: 'high',
            baseline_low_date: '2020-01-31',
            baseline_high_date: '2022-07-31',
            support: { chrome: '9', safari: '≤10' },
          },
        }),
        bluetooth: feature({
          name: 'Web Bluetooth',
          compat_features: ['api.Bluetooth'],
          status: { baseline: false, support: { chrome: '9' } },
          discouraged: {
            according_to: ['https://example.org/why'],
            reason: 'Nobody wants it.',
            reason_html: 'Nobody wants it.',
            alternatives: ['grid'],
            removal_date: '2027-01-01',
          },
        }),
        unlisted: feature({
          name: 'Unlisted',
          status: { baseline: 'low', baseline_low_date: '≤2025-03-04', support: { chrome: '2', safari: '≤10' } },
        }),
        'grid-layout': { kind: 'moved', redirect_target: 'grid' },
        layout: { kind: 'split', redirect_targets: ['grid', 'unlisted'] },
      },
      snapshots: {},
    },
  }) satisfies EditionPackages;

export const FIRST: PackageVersions = { bcdVersion: '8.1.3', webFeaturesVersion: '3.40.0' };

export const smallEdition = (id: string, versions?: PackageVersions) =>
  compileEdition(id, readEdition(smallPackages(versions)));

const release = (release_date?: string) => ({
  status: 'retired',
  engine: 'Blink',
  engine_version: '28',
  release_notes: 'https://example.org/notes',
  ...(release_date && { release_date }),
});

const feature = <Rest extends object>(rest: Rest) => ({
  kind: 'feature',
  description: 'What it is.',
  description_html: 'What it <em>is</em>.',
  spec: ['https://example.org/spec'],
  ...rest,
});
