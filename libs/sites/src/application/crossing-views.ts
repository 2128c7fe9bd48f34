import type { CursorPage, CursorRequest } from '#libs/kernel';
import type { SubjectRef } from '../domain/adoption.js';
import type { Direction } from '../domain/above-line.js';
import type { CrossingView } from './crossing.view.js';

export interface CrossingFilter {
  readonly direction?: Direction;
  readonly kind?: SubjectRef['kind'];
  readonly subjectId?: string;
  /** An instant: those that were found then or later. */
  readonly since?: string;
}

/** Reads what passed the lines of the workspace's sites. */
export abstract class CrossingViews {
  abstract find(siteId: string, crossingId: string): Promise<CrossingView | undefined>;
  /** The newest first; none where there is no such site. */
  abstract list(siteId: string, filter: CrossingFilter, page: CursorRequest): Promise<CursorPage<CrossingView>>;
}
