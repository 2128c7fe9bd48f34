import { blankFault, DomainError } from '#libs/kernel';

export class AudienceUnnamed extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'audience-unnamed';
  readonly title = 'An audience needs a name';

  constructor() {
    super('The name of the audience holds nothing but spaces.', {}, [blankFault('/name')]);
  }
}

/** A site decides by it: without it the site's verdicts would have no ground. */
export class AudienceInUse extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'audience-in-use';
  readonly title = 'Sites are measured by this audience';

  constructor(audienceId: string) {
    super('Sites are measured by this audience. Give them another one, or delete them, first.', { audienceId });
  }
}
