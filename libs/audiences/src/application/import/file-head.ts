import { normalForm } from '#libs/compat';
import { DomainError } from '#libs/kernel';
import { parse } from 'csv-parse/sync';
import { FileBroken, FileEmpty } from '../../domain/analytics-file.errors.js';
import { type Columns, holdsIds, knownHeaders, recogniseColumns } from '../../domain/columns.js';
import { type Days, type FileFormat, formatOfTable, mergesSystems } from '../../domain/file-format.js';
import type { NamedByWords } from '../../domain/row-mapper.js';
import { CommentHead } from './comment-head.js';

/** What the first lines of a file say about the others. */
export interface FileForm {
  readonly delimiter: string;
  readonly columns: Columns;
  /** Lines up to the header row, this included. */
  readonly lines: number;
  readonly format: FileFormat;
  /** What is true of every name in it. */
  readonly told: Pick<NamedByWords, 'isId' | 'isOfAnySystem'>;
  /** As the comments tell it. */
  readonly period?: Days;
}

/** What a header row says, or why it says nothing. */
export type HeaderRow = { readonly form: FileForm } | { readonly refusal: Error; readonly lines: number };

/** Looks for the header row, behind comments and blank lines. */
export class FileHead {
  private text: Buffer = Buffer.alloc(0);
  readonly comments = new CommentHead();

  /** `lines`: those of the file that are before. */
  constructor(
    private lines = 0,
    private readonly segmentBy?: string,
  ) {}

  /** Once the header row is there: its form, or why it has none, and the bytes behind it. */
  tryAdd(chunk: Buffer): ({ readonly rest: Buffer } & HeaderRow) | undefined {
    this.text = this.text.length === 0 ? chunk : Buffer.concat([this.text, chunk]);
    for (let end = endOfLine(this.text); end; end = endOfLine(this.text)) {
      const line = this.text.toString('utf8', 0, end.from);
      this.text = this.text.subarray(end.to);
      const row = this.headerRowOf(line);
      if (row) return { ...row, rest: this.text };
    }
    if (this.text.length > LONGEST_LINE)
      throw new FileBroken({ line: this.lines + 1 }, `no header row ends within ${String(LONGEST_LINE)} bytes`);
    return undefined;
  }

  /** A file that ends before or with its header row. */
  end(): never {
    const header = this.formOf(this.text.toString('utf8'));
    throw new FileEmpty({ line: this.lines, hasHeader: header !== undefined });
  }

  private headerRowOf(line: string): HeaderRow | undefined {
    try {
      const form = this.formOf(line);
      return form && { form };
    } catch (refusal) {
      if (!(refusal instanceof DomainError)) throw refusal;
      return { refusal, lines: this.lines };
    }
  }

  private formOf(line: string): FileForm | undefined {
    this.lines += 1;
    if (!IGNORED.test(line)) return formOf(line, this.lines, this.comments, this.segmentBy);
    this.comments.read(line);
    return undefined;
  }
}

const LONGEST_LINE = 65_536;

/** Comments, blank lines, and the line by which Excel is told the delimiter. */
const IGNORED = /^\s*"?#|^[\s,;"]*$|^sep=.$/i;

/** A line may end in CR, LF or both; a CR at the end of what was read may have its LF still to come. */
function endOfLine(text: Buffer): { readonly from: number; readonly to: number } | undefined {
  const from = text.findIndex((byte) => byte === CR || byte === LF);
  if (from < 0 || (text[from] === CR && from + 1 === text.length)) return undefined;
  return { from, to: from + (text[from] === CR && text[from + 1] === LF ? 2 : 1) };
}
const CR = 0x0d;
const LF = 0x0a;

function formOf(line: string, lines: number, { format, period }: CommentHead, segmentBy?: string): FileForm {
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, headers: cells(line, delimiter) })).sort(
    (left, right) =>
      knownHeaders(right.headers) - knownHeaders(left.headers) || right.headers.length - left.headers.length,
  );
  const { delimiter, headers } = best;
  const columns = recogniseColumns(headers, lines, segmentBy);
  const { browser } = columns;
  const known = formatOfTable(headers.map(normalForm), format);
  return {
    ...{ delimiter, columns, lines, format: known },
    told: {
      ...(browser !== undefined && holdsIds(headers[browser]) && { isId: true }),
      ...(mergesSystems(known) && { isOfAnySystem: true }),
    },
    ...(period && { period }),
  };
}

const DELIMITERS = [',', ';', '\t'];

/** A line whose quotes do not fit is one cell: it will be told as no column set that is known. */
function cells(line: string, delimiter: string): string[] {
  try {
    return parse(line, { delimiter, trim: true }).flat();
  } catch {
    return [line];
  }
}
