import type { EditionIndex } from '#libs/compat';
import type { QueryBus } from '@nestjs/cqrs';
import { BROWSERS } from './browsers.js';

export const EDITION_ID = '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f';

/** A query bus that knows the current edition, and nothing else. */
export function editionsOnly(): QueryBus {
  const edition: Pick<EditionIndex, 'editionId' | 'browsers'> = {
    editionId: EDITION_ID,
    browsers: BROWSERS.map((browser) => ({ ...browser, dates: [] })),
  };
  const bus: Pick<QueryBus, 'execute'> = { execute: <T>() => Promise.resolve(edition as T) };
  return bus as QueryBus;
}
