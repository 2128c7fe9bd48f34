import type { Days, FileFormat } from '../../domain/file-format.js';

/**
 * What the comments above a table say. Google Analytics writes the days there, in words of whatever language it is set to:
 * an exploration `# 20261001-20261031`, a report `# Start date: 20261001` and `# End date: 20261031`.
 */
export class CommentHead {
  format?: FileFormat;
  private readonly days: string[] = [];

  read(line: string): void {
    const both = BOTH_DAYS.exec(line);
    const one = ONE_DAY.exec(line);
    if (both) this.tell('ga4-exploration', both.slice(1, 3));
    else if (one) this.tell('ga4-report', one.slice(1, 2));
  }

  get period(): Days | undefined {
    const [from, to] = this.days.slice(-2);
    return from !== undefined && to !== undefined ? { from, to } : undefined;
  }

  private tell(format: FileFormat, days: readonly string[]): void {
    this.format = format;
    this.days.push(...days.map((digits) => digits.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')));
  }
}

/** Digits that are no number of an account. */
const DAY = String.raw`(20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))`;
/** Spreadsheets put what they write anew into quotes, and fill it up with separators. */
const BOTH_DAYS = new RegExp(String.raw`^"?#\s*${DAY}\s*[-–]\s*${DAY}"?[\s,;]*$`);
const ONE_DAY = new RegExp(String.raw`^"?#[^:：]{1,80}[:：]\s*${DAY}"?[\s,;]*$`);
