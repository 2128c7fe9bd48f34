import { nearestIds } from '#libs/compat';
import { DomainError, UnknownValue } from '#libs/kernel';

/** What was named to tell the segments apart is not in the import. */
export class SegmentsNotFound extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'segments-not-found';
  readonly title = 'Nothing in the import tells these segments apart';

  /** `found`: what could. */
  constructor(segmentBy: string, found: readonly string[]) {
    const named = found.slice(0, MOST_LISTED).map((name) => `"${name.slice(0, LONGEST_QUOTE)}"`);
    const instead = named.length > 0 ? `There are ${named.join(', ')}.` : 'Its rows tell nothing but the browser.';
    super(`No "${segmentBy.slice(0, LONGEST_QUOTE)}" tells visits apart there. ${instead}`, {
      found: found.slice(0, MOST_LISTED),
    });
  }
}

/** A dimension has few values: otherwise each is too small to tell anything. */
export class TooManySegments extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'too-many-segments';
  readonly title = 'The segments are too many';

  constructor(values: number) {
    super(
      `What tells the segments apart has ${String(values)} values or more, in too many rows: name what has few, such as the country or the device.`,
      { values },
    );
  }
}

/** No snapshot that is asked about has a segment of that value. */
export class UnknownSegment extends UnknownValue {
  constructor(segment: string, others: readonly string[]) {
    const suggestions = nearestIds(others, segment);
    const why = others.length === 0 ? ': what was imported tells none apart' : '';
    super('segment', `There is no segment ${segment}${why}.`, {
      suggestions: suggestions.length > 0 ? suggestions : others.slice(0, 5),
    });
  }
}

const MOST_LISTED = 50;
const LONGEST_QUOTE = 40;
