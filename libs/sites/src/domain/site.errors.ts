import { blankFault, DomainError } from '#libs/kernel';

export class SiteUnnamed extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'site-unnamed';
  readonly title = 'A site needs a name';

  constructor() {
    super('The name of the site holds nothing but spaces.', {}, [blankFault('/name')]);
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
