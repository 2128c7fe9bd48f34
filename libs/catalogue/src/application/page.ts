import type { OffsetRequest, Page } from '#libs/kernel';

/** Part of a list whose order an edition fixes. */
export interface EditionPage<Item> extends Page<Item>, OffsetRequest {
  readonly editionId: string;
}

/** The part that is asked for; only its items are shown. */
export const pageOf = <Found, Item>(
  editionId: string,
  all: readonly Found[],
  { offset, limit }: OffsetRequest,
  show: (found: Found) => Item,
): EditionPage<Item> => ({
  ...{ editionId, offset, limit },
  items: all.slice(offset, offset + limit).map(show),
  total: all.length,
});
