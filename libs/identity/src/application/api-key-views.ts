import type { CursorPage, CursorRequest } from '#libs/kernel';
import type { ApiKeyView, Role } from './api-key.view.js';

export interface ApiKeyFilter {
  readonly role?: Role;
  /** A part of the name, in any case. */
  readonly text?: string;
}

/** Reads the keys of the workspace. */
export abstract class ApiKeyViews {
  /** Oldest first. */
  abstract list(filter: ApiKeyFilter, page: CursorRequest): Promise<CursorPage<ApiKeyView>>;
  abstract find(id: string): Promise<ApiKeyView | undefined>;
}
