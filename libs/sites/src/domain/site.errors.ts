import { DomainError } from '#libs/kernel';

export class SiteUnnamed extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'site-unnamed';
  readonly title = 'A site needs a name';

  constructor() {
    const detail = 'Must hold more than spaces.';
    super('The name of the site holds nothing but spaces.', {}, [{ pointer: '/name', detail, code: 'blank' }]);
  }
}

export class ThresholdImpossible extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'threshold-impossible';
  readonly title = 'The threshold is no line that can be drawn';

  constructor(threshold: number) {
    const detail = 'Must be above 0, at most 100, with at most four decimals.';
    super(`${String(threshold)} is no threshold: it must be above 0, at most 100, with at most four decimals.`, {}, [
      { pointer: '/policy/threshold', detail, code: 'impossible' },
    ]);
  }
}

/** A site is measured by an audience of its own workspace. */
export class UnknownAudience extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'unknown-audience';
  readonly title = 'There is no such audience to measure the site by';

  constructor(audienceId: string) {
    const detail = `There is no audience ${audienceId}.`;
    super(detail, {}, [{ pointer: '/audienceId', detail, code: 'unknown-value' }]);
  }
}
