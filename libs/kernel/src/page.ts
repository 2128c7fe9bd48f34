/** Which items of a list whose order is fixed. */
export interface OffsetRequest {
  readonly offset: number;
  readonly limit: number;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

/**
 * A place between two items of a list that grows: what the item beside it is ordered by, column by column. Without any it
 * is an end of the list: its beginning for what comes after it, its end for what comes before.
 */
export type Position = Readonly<Record<string, string>>;

/** Which items of a list that grows: at most `size` of those after a place, or of those right before it. */
export interface CursorRequest {
  readonly size: number;
  readonly after?: Position;
  readonly before?: Position;
  /** Whether all items are to be counted, on whichever page. */
  readonly count: boolean;
}

export interface CursorPage<Item> {
  readonly items: readonly Item[];
  /** After which the list goes on. */
  readonly next?: Position;
  /** Before which there is more of it. */
  readonly previous?: Position;
  /** After which the item at that place of the page is followed by the next. */
  readonly positionOf?: (index: number) => Position;
  readonly total?: number;
}
