import { type Mark, NumberStyle, type VisitCount } from './number-style.js';

/** Why a cell holds no count of visits, as the end of a sentence that begins with the cell. */
export class NoCount extends Error {}

/**
 * Reads the counts of one file, which groups thousands and marks decimals in one way throughout: 1,234.5 or 1.234,5 or
 * 1 234,5 or 1'234.5. Which way, any count tells that can be read in one way only, wherever it stands; another that contradicts
 * it is refused, since one of the two was read wrongly. Until one has told, 1.234 and 1,234 are left open.
 */
export class CountReader {
  private readonly style = new NumberStyle();
  private readonly openMarks = new Set<Mark>();

  /** `commasSeparate`: commas separate the cells, and so hardly mark decimals. */
  constructor(private readonly commasSeparate: boolean) {}

  read(cell: string): VisitCount {
    const text = cell.trim();
    const count = PLAIN.test(text) ? Number(text) : this.readMarked(text);
    if (typeof count === 'number' && count > Number.MAX_SAFE_INTEGER)
      throw new NoCount('is more than can be counted exactly');
    return count;
  }

  /** At the end of the file: what no count has told is told by how the file is written otherwise, or refused. */
  settle(): void {
    if (this.style.decimalMark || this.openMarks.size === 0) return;
    const groupMark = this.commasSeparate ? this.markInQuotes() : this.onlyMark();
    if (!groupMark)
      throw new NoCount('can be read in two ways, as thousands or as a fraction, and no other count tells which');
    this.style.decimalMark = otherThan(groupMark);
  }

  private readMarked(text: string): VisitCount {
    if (text === '') throw new NoCount('is empty, where visits are counted');
    if (NEGATIVE.test(text)) throw new NoCount('is negative');

    const ungrouped = GROUPED_BY_SPACE.test(text) ? text.replace(SPACES, '') : text;
    if (!NUMERIC.test(ungrouped)) throw new NoCount('is not a number');

    const marks = ungrouped.replace(/\d/g, '');
    if (marks === '') return Number(ungrouped);
    if (LIKE_A_GROUP.test(ungrouped)) return this.readSingleGroup(ungrouped, marks as Mark);
    const decimalMark = marks.length === 1 ? (marks as Mark) : decimalMarkOf(ungrouped);
    this.tell(decimalMark);
    return valueOf(ungrouped, decimalMark);
  }

  private readSingleGroup(text: string, mark: Mark): VisitCount {
    const { style } = this;
    if (style.decimalMark) return valueOf(text, style.decimalMark);
    this.openMarks.add(mark);
    return { style, by: { '.': valueOf(text, '.'), ',': valueOf(text, ',') } };
  }

  private tell(decimalMark: Mark): void {
    this.style.decimalMark ??= decimalMark;
    if (this.style.decimalMark !== decimalMark)
      throw new NoCount(
        `marks decimals by "${decimalMark}", where lines before mark them by "${this.style.decimalMark}"`,
      );
  }

  /** "1,234" had to be quoted to stand in such a file, where decimals would have been marked by points. */
  private markInQuotes(): Mark | undefined {
    return this.openMarks.has(',') ? ',' : undefined;
  }

  /** Visits are whole as a rule, and have three decimals by chance only: the one mark that is used groups. */
  private onlyMark(): Mark | undefined {
    const [mark] = this.openMarks;
    return this.openMarks.size === 1 ? mark : undefined;
  }
}

const otherThan = (mark: Mark): Mark => (mark === '.' ? ',' : '.');

const valueOf = (text: string, decimalMark: Mark): number =>
  Number(text.replaceAll(otherThan(decimalMark), '').replace(decimalMark, '.'));

/** 1,234,567 and 1,234.5 group by commas, so their decimal mark is the point, whether it is there or not. */
function decimalMarkOf(text: string): Mark {
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
