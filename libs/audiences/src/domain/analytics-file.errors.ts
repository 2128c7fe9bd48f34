import { DomainError } from '#libs/kernel';

/** Where in a file, counted from 1; `header` is what the column is called. Of JSON a pointer (RFC 6901) says where. */
export type FilePlace =
  { readonly line: number; readonly column?: number; readonly header?: string } | { readonly pointer: string };
type Line = Extract<FilePlace, { readonly line: number }>;

const placed = (place: FilePlace): string => {
  if ('pointer' in place) return `Member ${place.pointer}`;
  const { line, column, header } = place;
  const ofColumn = column === undefined ? '' : `, column ${String(column)}`;
  return `Line ${String(line)}${ofColumn}${header === undefined ? '' : ` (${header})`}`;
};

export class FileEmpty extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'file-empty';
  readonly title = 'The file has no rows';

  constructor({ line, hasHeader }: Line & { readonly hasHeader: boolean }) {
    const ends = `The file ends at line ${String(line)}`;
    super(hasHeader ? `${ends}, before the first row of data.` : `${ends}, before a header row.`, { line });
  }
}

export class FileNotText extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'file-not-text';
  readonly title = 'The file is not text in UTF-8';

  constructor(place: FilePlace, found: string) {
    super(`${placed(place)}: ${found}. Export as CSV in UTF-8, or in UTF-16 with a byte order mark.`, { ...place });
  }
}

/** What a file may call its columns. */
export interface ColumnNames {
  readonly found: readonly string[];
  readonly expected: readonly string[];
}

export class FileColumnsUnknown extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'file-columns-unknown';
  readonly title = 'No column of the file names a browser';

  constructor(place: FilePlace, { found, expected }: ColumnNames) {
    const detail = `${placed(place)} is taken for the header row, with the columns ${listed(found)}. One of them must be called ${listed(expected)}.`;
    super(detail, { ...place, found: found.slice(0, MOST_LISTED), expected });
  }
}

export class FileColumnTwice extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'file-column-twice';
  readonly title = 'Two columns of the file go by one name';

  constructor(place: FilePlace, found: readonly string[]) {
    super(`${placed(place)} is called like a column before it. Take out the one that should not count.`, {
      ...place,
      found: found.slice(0, MOST_LISTED),
    });
  }
}

export class FileWithoutVisits extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'file-without-visits';
  readonly title = 'No column of the file counts visits';

  constructor(place: FilePlace, { found, expected }: ColumnNames) {
    const detail = `${placed(place)} is taken for the header row, with the columns ${listed(found)}. One of them must be called ${listed(expected)}.`;
    super(detail, { ...place, found: found.slice(0, MOST_LISTED), expected });
  }
}

export class FileCountInvalid extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'file-count-invalid';
  readonly title = 'A count of visits in the file is none';

  constructor(place: FilePlace, cell: string, why: string) {
    super(`${placed(place)}: "${cell.slice(0, LONGEST_QUOTE)}" ${why}.`, { ...place });
  }
}

/** Quotes, cells or lines are not those of a CSV file (RFC 4180). */
export class FileBroken extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'file-broken';
  readonly title = 'The file breaks off from its form';

  constructor(place: FilePlace, why: string) {
    super(`${placed(place)}: ${why}.`, { ...place });
  }
}

export class FileTooLarge extends DomainError {
  readonly kind = 'too-large';
  readonly code = 'file-too-large';
  readonly title = 'The file is larger than an import may be';

  constructor(place: Line, limit: number) {
    super(
      `The file is longer than ${String(limit)} bytes, the limit, which it passed near line ${String(place.line)}.`,
      {
        ...place,
        limit,
      },
    );
  }
}

/** A gzip file of a few bytes can hold gigabytes. */
export class FileInflatesTooFar extends DomainError {
  readonly kind = 'too-large';
  readonly code = 'file-inflates-too-far';
  readonly title = 'The file inflates to more than an import may be';

  constructor(limit: number, ratio: number) {
    super(
      `The gzip file inflates to more than ${String(limit)} bytes, or to more than ${String(ratio)} times its size. Split it, or sum it up.`,
      { limit, ratio },
    );
  }
}

export class FileJsonUnknown extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'file-json-unknown';
  readonly title = 'The JSON is of no tool that is read here';

  constructor(found: readonly string[], known: readonly string[]) {
    const members = found.length > 0 ? `, with the members ${listed(found)}` : '';
    super(`The file is JSON${members}. Read are ${known.join(', ')}.`, { found: found.slice(0, MOST_LISTED), known });
  }
}

/** Of a cell that is quoted in a refusal, enough to find it by. */
const LONGEST_QUOTE = 40;

/** Of the columns of a header row, enough to know it by. */
const MOST_LISTED = 50;

const listed = (names: readonly string[]): string => {
  const more = names.length > MOST_LISTED ? ` and ${String(names.length - MOST_LISTED)} more` : '';
  const quoted = names.slice(0, MOST_LISTED).map((name) => `"${name.slice(0, LONGEST_QUOTE)}"`);
  return quoted.join(', ') + more;
};
