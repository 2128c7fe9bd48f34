import type { CursorRequest } from '#libs/kernel';
import { InvalidParameters } from '#libs/problem-details';
import { flag, integer, optional, text } from './descriptor.js';
import { Field } from './field.js';
import type { Cursor, PageTokens } from './page-tokens.js';

/** The page of a collection that grows. Queries of such collections extend it with their filters. */
export class CursorQuery {
  @Field(integer(50, { title: 'How many items to answer at most', minimum: 1, maximum: 500, default: 50 }))
  readonly pageSize!: number;

  @Field(
    optional(
      text('u3vGk1J0c8Yx2m5wqQ7n4HsiYWZ0ZXIiOnsiaWQiOiIwMTk5ZjBjMiJ9fQ', {
        title: 'Where to go on: the links next and prev have it',
        maxLength: 2_000,
      }),
    ),
  )
  readonly pageToken?: string;

  @Field(flag(false, { title: 'Whether to answer the total of all items', default: false }))
  readonly count!: boolean;

  #opened: Opened | undefined;

  /**
   * Reads the token, which must be of the list that this asks for: `place` says whose list and where it is, and the filters
   * belong to it. 400 when it is not.
   */
  open(tokens: PageTokens, place: readonly string[]): void {
    const list = JSON.stringify([...place, ...Object.entries(this.filters).sort(([a], [b]) => (a < b ? -1 : 1))]);
    const cursor = this.pageToken === undefined ? undefined : tokens.read(list, this.pageToken);
    if (this.pageToken !== undefined && !cursor) throw new InvalidParameters([FOREIGN]);
    this.#opened = { tokens, list, cursor };
  }

  /** What is asked of the reader of the list. */
  get page(): CursorRequest {
    return { size: this.pageSize, count: this.count, ...this.opened.cursor };
  }

  /** The same list from there on. */
  tokenOf(cursor: Cursor): string {
    const { tokens, list } = this.opened;
    return tokens.write(list, cursor);
  }

  /** What narrows the list, by name. How much of it is shown, and from where, does not. */
  get filters(): Readonly<Record<string, unknown>> {
    const { pageSize: _size, pageToken: _token, count: _count, ...filters } = this;
    return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
  }

  private get opened(): Opened {
    if (!this.#opened) throw new TypeError('A page was asked for before its token was read.');
    return this.#opened;
  }
}

interface Opened {
  readonly tokens: PageTokens;
  readonly list: string;
  readonly cursor: Cursor | undefined;
}

const FOREIGN = {
  pointer: '/pageToken',
  detail:
    'This page token is not of this list as it is asked for. Follow the links of its pages, or begin without one.',
  code: 'foreign-token',
};
