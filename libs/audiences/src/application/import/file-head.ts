import { parse } from 'csv-parse/sync';
import { FileBroken, FileEmpty } from '../../domain/analytics-file.errors.js';
import { type Columns, knownHeaders, recogniseColumns } from '../../domain/columns.js';

/** What the first lines of a file say about the others. */
export interface FileForm {
  readonly delimiter: string;
  readonly columns: Columns;
  /** Lines up to the header row, this included. */
  readonly lines: number;
}

/** Looks for the header row, behind comments and blank lines. */
export class FileHead {
  private text: Buffer = Buffer.alloc(0);
  private lines = 0;

  /** Answers the form and the bytes behind the header row, once it is there. */
  add(chunk: Buffer): { readonly form: FileForm; readonly rest: Buffer } | undefined {
    this.text = this.text.length === 0 ? chunk : Buffer.concat([this.text, chunk]);
    for (let end = endOfLine(this.text); end; end = endOfLine(this.text)) {
      const form = this.formOf(this.text.toString('utf8', 0, end.from));
      this.text = this.text.subarray(end.to);
      if (form) return { form, rest: this.text };
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

  private formOf(line: string): FileForm | undefined {
    this.lines += 1;
    return IGNORED.test(line) ? undefined : formOf(line, this.lines);
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

function formOf(line: string, lines: number): FileForm {
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, headers: cells(line, delimiter) })).sort(
    (left, right) =>
      knownHeaders(right.headers) - knownHeaders(left.headers) || right.headers.length - left.headers.length,
  );
  return { delimiter: best.delimiter, columns: recogniseColumns(best.headers, lines), lines };
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
