/** Why a cell holds no count of visits, as the end of a sentence that begins with the cell. */
export class NoCount extends Error {}

/**
 * Reads the counts of one file, which groups thousands and marks decimals in one way throughout: 1,234.5 or 1.234,5 or
 * 1 234,5 or 1'234.5. Which way, the first count tells that can be read in one way only; a later one that contradicts it
 * is refused, since one of the two was read wrongly.
 */
export class CountReader {
  private decimalMark?: Mark;

  /** `commaDecimals`: the file separates cells by semicolons, as is done where the comma marks decimals. */
  constructor(private readonly commaDecimals: boolean) {}

  read(cell: string): number {
    const text = cell.trim();
    const count = PLAIN.test(text) ? Number(text) : this.readMarked(text);
    if (count > Number.MAX_SAFE_INTEGER) throw new NoCount('is more than can be counted exactly');
    return count;
  }

  private readMarked(text: string): number {
    if (text === '') throw new NoCount('is empty, where visits are counted');
    if (NEGATIVE.test(text)) throw new NoCount('is negative');

    const ungrouped = GROUPED_BY_SPACE.test(text) ? text.replace(SPACES, '') : text;
    if (!NUMERIC.test(ungrouped)) throw new NoCount('is not a number');

    const marks = ungrouped.replace(/\d/g, '');
    if (marks === '') return Number(ungrouped);
    const decimalMark = marks.length === 1 ? this.singleMark(ungrouped, marks as Mark) : severalMarks(ungrouped);
    this.settle(decimalMark);
    const groupMark = decimalMark === '.' ? ',' : '.';
    return Number(ungrouped.replaceAll(groupMark, '').replace(decimalMark, '.'));
  }

  /** 12,5 marks decimals; 1,234 can be read in two ways. */
  private singleMark(text: string, mark: Mark): Mark {
    const other = mark === '.' ? ',' : '.';
    if (!LIKE_A_GROUP.test(text)) return mark;
    if (this.decimalMark) return this.decimalMark;
    if (mark === ',') return other;
    if (this.commaDecimals)
      throw new NoCount('may be thousands or a fraction: write it without a point, or with a comma');
    return mark;
  }

  private settle(decimalMark: Mark): void {
    this.decimalMark ??= decimalMark;
    if (this.decimalMark !== decimalMark)
      throw new NoCount(`marks decimals by "${decimalMark}", where lines before marked them by "${this.decimalMark}"`);
  }
}

type Mark = '.' | ',';

/** 1,234,567 and 1,234.5 group by commas, so their decimal mark is the point, whether it is there or not. */
function severalMarks(text: string): Mark {
  if (GROUPED_BY_COMMA.test(text)) return '.';
  if (GROUPED_BY_POINT.test(text)) return ',';
  throw new NoCount('is not a number');
}

const PLAIN = /^\d+$/;
const NEGATIVE = /^[-−–]\s*[\d.,]|^\(\s*[\d.,' ]+\)$/;
const NUMERIC = /^\d+(?:[.,]\d+)*$/;
const LIKE_A_GROUP = /^[1-9]\d{0,2}[.,]\d{3}$/;
const GROUPED_BY_COMMA = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const GROUPED_BY_POINT = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
/** Spaces of every width that does not break, and apostrophes. */
const SPACES = /[ \u00a0\u2009\u202f'’]/g;
const GROUPED_BY_SPACE = /^\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?:[.,]\d+)?$/;
