/** Which part of a list is asked for. */
export interface PageRequest {
  readonly offset: number;
  readonly limit: number;
}

/** Part of a list whose order an edition fixes. */
export interface Page<Item> extends PageRequest {
  readonly editionId: string;
  readonly items: readonly Item[];
  readonly total: number;
}

/** The part that is asked for; only its items are shown. */
export const pageOf = <Found, Item>(
  editionId: string,
  all: readonly Found[],
  { offset, limit }: PageRequest,
  show: (found: Found) => Item,
): Page<Item> => ({ editionId, items: all.slice(offset, offset + limit).map(show), offset, limit, total: all.length });
