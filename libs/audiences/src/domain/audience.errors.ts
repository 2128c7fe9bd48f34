import { DomainError } from '#libs/kernel';

export class AudienceUnnamed extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'audience-unnamed';
  readonly title = 'An audience needs a name';

  constructor() {
    const detail = 'Must hold more than spaces.';
    super('The name of the audience holds nothing but spaces.', {}, [{ pointer: '/name', detail, code: 'blank' }]);
  }
}
