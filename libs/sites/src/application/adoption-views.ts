import type { CursorPage, CursorRequest } from '#libs/kernel';
import type { State } from '../domain/transition.js';
import type { AdoptionRecord, HistoryEntryView } from './adoption.view.js';

export interface AdoptionFilter {
  readonly state?: State;
  readonly subjectId?: string;
  readonly owner?: string;
  /** A part of the rationale or of the subject's id, in any case. */
  readonly text?: string;
  readonly createdAfter?: string;
}

/** Reads the adoptions of the workspace's sites. */
export abstract class AdoptionViews {
  abstract find(siteId: string, adoptionId: string): Promise<AdoptionRecord | undefined>;
  /** The newest first; none where there is no such site. */
  abstract list(siteId: string, filter: AdoptionFilter, page: CursorRequest): Promise<CursorPage<AdoptionRecord>>;
  /** The oldest first. Missing when there is no such adoption of the site. */
  abstract history(
    siteId: string,
    adoptionId: string,
    page: CursorRequest,
  ): Promise<CursorPage<HistoryEntryView> | undefined>;
  /** What led to that version of the adoption. */
  abstract entry(siteId: string, adoptionId: string, version: number): Promise<HistoryEntryView | undefined>;
}
