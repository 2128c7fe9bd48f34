import { compareVersions, type EditionIndex, isNumbered, stateAt, SupportState } from '#libs/compat';
import type { Additions } from '../domain/additions.js';

type Owner = 'ofKey' | 'ofKeyWithAncestors' | 'ofFeature' | 'ofFeatureByAllKeys';

/** What a workspace's releases have, one release and one subject at a time, apart from the product's code. */
export class NaiveOverlay {
  constructor(
    private readonly edition: EditionIndex,
    private readonly additions: Additions,
  ) {}

  /** What release `ordinal` of a browser, its own or upstream, has of a key or an upstream feature. */
  ofSubject(owner: Owner, subject: number, browserId: string, ordinal: number): SupportState {
    const own = this.additions.browsers.find(({ id }) => id === browserId);
    if (!own) return this.#upstream(owner, subject, browserId, ordinal);

    const { browser, version } = own.releases[ordinal].equals;
    const equal = this.edition.browsers.find(({ id }) => id === browser);
    if (!equal || equal.type === 'server' || !isNumbered(version)) return SupportState.Unknown;
    const placed = equal.versions.filter((each) => compareVersions(each, version) <= 0).length - 1;
    return placed < 0 ? SupportState.Unknown : this.#upstream(owner, subject, browser, placed);
  }

  /** What it has of a feature of the workspace's own: the worst of its keys. */
  ofOwnFeature(featureId: string, browserId: string, ordinal: number): SupportState {
    const states = (this.additions.features.find(({ id }) => id === featureId)?.keys ?? []).map((key) => {
      const at = this.edition.keys.indexOf(key);
      return at < 0 ? SupportState.Unknown : this.ofSubject('ofKey', at, browserId, ordinal);
    });
    return Math.min(...states) as SupportState;
  }

  #upstream(owner: Owner, subject: number, browserId: string, ordinal: number): SupportState {
    const { browsers, support } = this.edition;
    const browser = browsers.findIndex(({ id }) => id === browserId);
    return stateAt(support, support.vectors[support[owner][subject] * support.width + browser], ordinal);
  }
}
