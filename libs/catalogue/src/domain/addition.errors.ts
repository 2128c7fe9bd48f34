import { DomainError, type Fault } from '#libs/kernel';

/** Says something of a feature or browser that is not so, or names what is not there. */
abstract class AdditionInvalid extends DomainError {
  readonly kind = 'invalid';

  constructor(faults: readonly Fault[]) {
    super(
      faults.length === 1 ? faults[0].detail : `${String(faults.length)} things are wrong; errors lists them.`,
      {},
      faults,
    );
  }
}

export class CustomFeatureInvalid extends AdditionInvalid {
  readonly code = 'custom-feature-invalid';
  readonly title = 'The custom feature is not valid';
}

export class CustomBrowserInvalid extends AdditionInvalid {
  readonly code = 'custom-browser-invalid';
  readonly title = 'The custom browser is not valid';
}

export class BrowserAliasInvalid extends AdditionInvalid {
  readonly code = 'browser-alias-invalid';
  readonly title = 'The alias is not valid';
}

export class IdTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'id-taken';
  readonly title = 'The id is taken';

  constructor(noun: 'feature' | 'browser', id: string) {
    const detail = `There is a ${noun} ${id} already. Choose another id.`;
    super(detail, { id }, [{ pointer: '/id', detail, code: 'taken' }]);
  }
}

export class AliasTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'alias-taken';
  readonly title = 'Another custom browser has the alias';

  constructor(taken: readonly { readonly at: number; readonly name: string; readonly by: string }[]) {
    const faults = taken.map(({ at, name, by }) => ({
      ...{ pointer: `/aliases/${String(at)}`, code: 'taken' },
      detail: `${name} is an alias of ${by}: a visit is with one browser.`,
    }));
    super(faults.map(({ detail }) => detail).join(' '), { browserId: taken[0]?.by }, faults);
  }
}

export class AliasExists extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'alias-exists';
  readonly title = 'There is an alias of this name';

  /** Without the other one's id where it is gone meanwhile. */
  constructor(name: string, aliasId?: string) {
    const detail = `There is an alias of ${name} already, on this system and of this version. Change that one.`;
    super(detail, aliasId === undefined ? {} : { aliasId }, [{ pointer: '/name', detail, code: 'taken' }]);
  }
}

export class UpstreamReadOnly extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'upstream-read-only';
  readonly title = 'What upstream says cannot be changed';

  constructor(noun: 'feature' | 'browser', id: string) {
    const source = noun === 'feature' ? 'web-features' : 'browser-compat-data';
    super(`The ${noun} ${id} is of ${source} and the same for everyone. Add a custom ${noun} beside it.`, { id });
  }
}

export class TooManyAdditions extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'too-many-additions';
  readonly title = 'The workspace has as many of these as it may';

  constructor(noun: 'features' | 'browsers' | 'aliases', most: number) {
    const what = noun === 'aliases' ? 'browser aliases' : `custom ${noun}`;
    super(`A workspace has at most ${String(most)} ${what}. Delete one that is no longer needed.`, {
      limit: most,
    });
  }
}
