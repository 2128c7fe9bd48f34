import { blankFault, DomainError } from '#libs/kernel';

export class NotASlug extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'not-a-slug';
  readonly title = 'A workspace is called by lower-case words joined by hyphens';

  constructor(slug: string) {
    super(`"${slug}" is not made of lower-case letters, digits and single hyphens, 60 characters at most.`);
  }
}

export class WorkspaceExists extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'workspace-exists';
  readonly title = 'There is a workspace of this name already';

  constructor(slug: string) {
    super(`The workspace ${slug} is there already.`);
  }
}

/** Two keys with one secret would be one key. */
export class KeyInUse extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'key-in-use';
  readonly title = 'This key is in use already';

  constructor() {
    super('The key that was given is one that was issued before.');
  }
}

export class NotARole extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'not-a-role';
  readonly title = 'There is no such role';

  constructor(role: string, roles: readonly string[]) {
    super(`"${role}" is not one of ${roles.join(', ')}.`);
  }
}

/** What looks like a secret of ours and has a wrong checksum lets nobody in: a letter of it is wrong. */
export class KeyMistyped extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'key-mistyped';
  readonly title = 'This key has a wrong letter';

  constructor() {
    super(
      'The key that was given begins with plk_ like those that are made here, and its checksum is wrong. Choose another.',
    );
  }
}

export class KeyUnnamed extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'api-key-unnamed';
  readonly title = 'An API key needs a name';

  constructor() {
    super('The name of the key holds nothing but spaces.', {}, [blankFault('/name')]);
  }
}

export class ExpiryPast extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'expiry-past';
  readonly title = 'The end of the key has come already';

  constructor(expiresAt: Date) {
    const detail = 'Must lie in the future.';
    super(`${expiresAt.toISOString()} has passed already: such a key would let nobody in.`, {}, [
      { pointer: '/expiresAt', detail, code: 'past' },
    ]);
  }
}

/** Somebody has to be left who can make keys. */
export class LastAdminKey extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'last-admin-key';
  readonly title = 'Nobody could manage the workspace any more';

  constructor() {
    super('It is the only admin key that lets somebody in for good. Make another one first.');
  }
}

/** The same whether there is no such workspace, the token names none, or it gives no role: its holder learns nothing of which. */
export class NotAMember extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'not-a-member';
  readonly title = 'The token lets nobody into a workspace';

  constructor() {
    super('The token is good, and what it says of its holder gives no role in a workspace here.');
  }
}

export class UnknownSite extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'unknown-site';
  readonly title = 'There is no such site to make the key for';

  constructor(siteId: string) {
    const detail = `There is no site ${siteId}.`;
    super(detail, {}, [{ pointer: '/siteId', detail, code: 'unknown-value' }]);
  }
}

export class ApiKeyEnded extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'api-key-ended';
  readonly title = 'The API key has ended';

  constructor() {
    super('No secret of this key lets anybody in any more. Set its end anew first, or make another key.');
  }
}
