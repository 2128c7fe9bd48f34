import { AggregateRoot, type DomainEvent } from '#libs/kernel';
import type { EditionIndex } from '#libs/compat';
import { compileEdition } from './compile-edition.js';
import type { EditionContents } from './edition-contents.js';

/** There is a new edition of the catalogue; it is the current one when its packages are the newest. */
export class EditionImported implements DomainEvent {
  readonly type = 'edition-imported';

  constructor(readonly editionId: string) {}
}

/** What the catalogue says by one version of each package. It never changes, and answers on when a newer one is there. */
export class Edition extends AggregateRoot {
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
