import { AggregateRoot, type DomainEvent, type Told } from '#libs/kernel';
import type { EditionIndex } from '#libs/compat';
import { compileEdition } from './compile-edition.js';
import type { EditionContents } from './edition-contents.js';

/** There is a new edition of the catalogue. */
export class EditionImported implements DomainEvent {
  readonly type = 'edition-imported';

  constructor(readonly editionId: string) {}
}

/** From now on this edition answers where no other is asked for. */
export class EditionMadeCurrent implements DomainEvent {
  readonly type = 'edition-made-current';
  readonly told: Told;

  constructor(readonly editionId: string) {
    this.told = {
      ...{ type: 'edition.imported', subject: `/editions/${editionId}`, data: { editionId } },
      text: 'Another edition of the catalogue answers from now on.',
    };
  }
}

/** What the catalogue says by one version of each package. It never changes, and answers on when a newer one is there. */
export class Edition extends AggregateRoot {
  #isCurrent = false;

  private constructor(
    readonly contents: EditionContents,
    readonly index: EditionIndex,
  ) {
    super(index.editionId);
  }

  static import(id: string, contents: EditionContents): Edition {
    const edition = new Edition(contents, compileEdition(id, contents));
    edition.record(new EditionImported(id));
    return edition;
  }

  /** Whether it is to answer, once it is stored, where no other is asked for. */
  get isCurrent(): boolean {
    return this.#isCurrent;
  }

  makeCurrent(): void {
    this.#isCurrent = true;
    this.record(new EditionMadeCurrent(this.id));
  }

  get counts(): EditionCounts {
    const { browsers, features, keys } = this.contents;
    return {
      browsers: browsers.length,
      releases: sum(browsers, ({ releases }) => releases.length),
      features: features.filter(({ kind }) => kind === 'feature').length,
      keys: keys.length,
      statements: sum(keys, ({ statements }) => sum(statements, (said) => said.length)),
    };
  }
}

/** That an edition which is there already is to be the current one. */
export class EditionChoice extends AggregateRoot {
  constructor(readonly editionId: string) {
    super(editionId);
    this.record(new EditionMadeCurrent(editionId));
  }
}

export interface EditionCounts {
  readonly browsers: number;
  readonly releases: number;
  /** Without the ids that moved or were split. */
  readonly features: number;
  readonly keys: number;
  readonly statements: number;
}

const sum = <Item>(items: readonly Item[], count: (item: Item) => number): number =>
  items.reduce((total, item) => total + count(item), 0);
