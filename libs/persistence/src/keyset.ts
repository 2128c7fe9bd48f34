import type { CursorPage, CursorRequest, Position } from '#libs/kernel';

/** A column that a list is ordered by. It is never null, and the last one of an order is unique among the rows. */
export interface OrderedBy {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
  /** What a query compares the column with, of the text that a position holds. */
  readonly value: (text: string) => unknown;
}
export type Order = readonly OrderedBy[];

/** `value` reads numbers (`Number`, `BigInt`); texts, ids, days and instants are compared as they are written. */
export const ascending = (column: string, value: OrderedBy['value'] = String): OrderedBy => ({
  ...{ column, direction: 'asc', value },
});
export const descending = (column: string, value: OrderedBy['value'] = String): OrderedBy => ({
  ...{ column, direction: 'desc', value },
});

/** The rows behind a place in the order, by what they hold: that the row beside it is gone changes nothing. */
export function keyset(order: Order, position: Position, side: 'after' | 'before' = 'after') {
  if (Object.keys(position).length === 0) return {};
  const columns = order.map(({ column, direction, value }) => ({
    column,
    beyond: (direction === 'asc') === (side === 'after') ? 'gt' : 'lt',
    at: value(position[column]),
  }));
  const [first] = columns;
  return {
    AND: [
      // Said once more of the first column alone, so that its index leads there.
      { [first.column]: { [`${first.beyond}e`]: first.at } },
      {
        OR: columns.map(({ column, beyond, at }, place) => ({
          ...Object.fromEntries(columns.slice(0, place).map((equal) => [equal.column, equal.at])),
          [column]: { [beyond]: at },
        })),
      },
    ],
  };
}

/** What a query must ask for: one row more than the page shows, so that it is known whether there are more. */
export function slice(order: Order, { size, after, before }: CursorRequest) {
  return {
    where: before ? keyset(order, before, 'before') : keyset(order, after ?? {}),
    orderBy: orderBy(before ? order.map(turned) : order),
    take: size + 1,
  };
}

export const orderBy = (order: Order) => order.map(({ column, direction }) => ({ [column]: direction }));

const turned = (by: OrderedBy): OrderedBy => ({ ...by, direction: by.direction === 'asc' ? 'desc' : 'asc' });

/** The page that the rows of such a query make, and how to go on from it; `total` is of the whole list, where it was counted. */
export function pageOf<Row extends object, Item>(
  order: Order,
  { size, after, before }: CursorRequest,
  { rows, total }: { readonly rows: readonly Row[]; readonly total?: number | undefined },
  show: (row: Row) => Item,
): CursorPage<Item> {
  const shown = before ? rows.slice(0, size).reverse() : rows.slice(0, size);
  const hasMore = rows.length > size;
  // Whence the caller came there was something; where it goes there is if one more row was found.
  const next = (before ? isWithin(before) : hasMore) ? positionOf(order, shown.at(-1)) : undefined;
  const previous = (before ? hasMore : isWithin(after)) ? positionOf(order, shown.at(0)) : undefined;
  return {
    items: shown.map(show),
    positionOf: (index) => positionOf(order, shown[index]),
    ...(next && { next }),
    ...(previous && { previous }),
    ...(total !== undefined && { total }),
  };
}

const isWithin = (position: Position = {}): boolean => Object.keys(position).length > 0;

/** Where a page is empty, for its rows are gone, the list ends: that end is the place. */
const positionOf = (order: Order, row: object | undefined): Position =>
  row ? Object.fromEntries(order.map(({ column }) => [column, textOf((row as Record<string, unknown>)[column])])) : {};

const textOf = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value));
