import type { EditionIndex } from '#libs/compat';
import type { QueryBus } from '@nestjs/cqrs';
import { BROWSERS } from './browsers.js';

export const EDITION_ID = '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f';

/** An edition with browsers and nothing that they support: all that an import asks of it. */
export const edition: EditionIndex = {
  ...{ editionId: EDITION_ID, bcdVersion: '8.1.3', webFeaturesVersion: '3.40.0' },
  browsers: BROWSERS.map((browser) => ({ ...browser, dates: [] })),
  ...{ features: [], keys: [], featureOfKey: new Int32Array() },
  support: {
    width: BROWSERS.length,
    browserOf: new Uint8Array(),
    ...{ offsets: new Uint32Array(), starts: new Uint16Array(), states: new Uint8Array() },
    ...{ vectors: new Uint16Array(), ofKey: new Uint16Array(), ofKeyWithAncestors: new Uint16Array() },
    ...{ ofFeature: new Uint16Array(), ofFeatureByAllKeys: new Uint16Array() },
  },
};

/** A query bus that knows the current edition, and nothing else. */
export function editionsOnly(): QueryBus {
  const bus: Pick<QueryBus, 'execute'> = { execute: <T>() => Promise.resolve(edition as T) };
  return bus as QueryBus;
}
