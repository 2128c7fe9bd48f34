import type { EditionIndex, IndexedFeature } from '#libs/compat';

const KEYS = [
  'css.at-rules.container',
  'css.at-rules.media.hover',
  'css.at-rules.media.width',
  'css.properties.display.flex',
  'css.properties.gap',
  'css.properties.width.fit-content_function',
  'css.selectors.has',
  'css.types.basic-shape.rect',
  'css.types.color',
  'css.types.color.color',
  'css.types.filter-function.blur',
  'css.types.length.container_query_length_units',
  'css.types.length.rem',
  'css.types.length.viewport_percentage_units_small',
  'css.types.rem',
  'css.types.shape.rect',
  'html.elements.a.href.href_sms',
  'html.elements.dialog',
  'html.elements.dialog.closedby',
  'html.elements.input.type_week',
  'html.elements.td.rowspan.rowspan_zero',
  'html.global_attributes.popover',
  'html.global_attributes.popover.hint',
];

export const aFeature = (id: string, sketch: Partial<IndexedFeature> = {}): IndexedFeature => ({
  ...{ id, name: id, kind: 'feature', targets: [], groups: [], caniuse: [], discouraged: false },
  ...{ keys: [], headlineKeys: [], overruled: false },
  ...sketch,
});

/** Ids of every kind, and nothing of who supports them. */
export const aCatalogue: EditionIndex = {
  editionId: '0198c0de-0000-7000-8000-000000000001',
  bcdVersion: '8.1.3',
  webFeaturesVersion: '3.40.0',
  browsers: [],
  features: [
    aFeature('grid', { caniuse: ['flexbox-gap'] }),
    aFeature('flexbox', { caniuse: ['flexbox-gap', 'flexbox'] }),
    aFeature('has', { caniuse: ['css-has'], keys: [KEYS.indexOf('css.selectors.has')] }),
    aFeature('dialog'),
    aFeature('has-selector', { kind: 'moved', targets: ['has'], caniuse: ['css-has'] }),
    aFeature('layout', { kind: 'split', targets: ['grid', 'flexbox'] }),
  ],
  keys: KEYS,
  featureOfKey: Int32Array.from(KEYS, (key) => (key === 'css.selectors.has' ? 2 : -1)),
  support: {
    ...{ width: 0, browserOf: new Uint8Array(), offsets: new Uint32Array(1), starts: new Uint16Array() },
    ...{ states: new Uint8Array(), vectors: new Uint16Array(), ofKey: new Uint16Array(KEYS.length) },
    ofKeyWithAncestors: new Uint16Array(KEYS.length),
    ...{ ofFeature: new Uint16Array(6), ofFeatureByAllKeys: new Uint16Array(6) },
  },
};
