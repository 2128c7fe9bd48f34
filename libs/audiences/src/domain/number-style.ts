export type Mark = '.' | ',';

/** How a file writes its numbers: the mark of its decimals; the other one, where it stands, groups thousands. */
export class NumberStyle {
  /** Undefined until something in the file tells. */
  decimalMark?: Mark;
}

/** A count such as 1.234, which is one thousand or one and a bit: the file's style decides, and may be told only by a later line. */
export interface OpenCount {
  readonly style: NumberStyle;
  readonly by: Readonly<Record<Mark, number>>;
}

export type VisitCount = number | OpenCount;

/** The count as its file's style reads it, once that is known. */
export const settled = (visits: VisitCount): number =>
  typeof visits === 'number' ? visits : visits.by[visits.style.decimalMark ?? '.'];
