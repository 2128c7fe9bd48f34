import { ALIAS_RELEASES, type AliasRelease } from '#libs/compat';
import type { CursorPage, CursorRequest } from '#libs/kernel';

export { ALIAS_RELEASES, type AliasRelease };

export interface StoredAliasView {
  readonly id: string;
  readonly name: string;
  readonly os?: string;
  /** What the versions begin with that it is for. */
  readonly version?: string;
  readonly browser: string;
  readonly release: AliasRelease;
  /** How often it was written. */
  readonly revision: number;
  /** Instants, RFC 3339 in UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Reads the aliases of the workspace. */
export abstract class BrowserAliasViews {
  /** Oldest first. */
  abstract list(page: CursorRequest): Promise<CursorPage<StoredAliasView>>;
  abstract find(id: string): Promise<StoredAliasView | undefined>;
}
