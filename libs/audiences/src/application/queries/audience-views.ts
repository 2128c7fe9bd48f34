import type { CursorPage, CursorRequest } from '#libs/kernel';

export interface AudienceView {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly version: number;
  /** Whether sites are measured by it: then it is not deleted. */
  readonly isInUse: boolean;
  /** Instants, RFC 3339 in UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface AudienceFilter {
  /** A part of the name, in any case. */
  readonly text?: string;
}

/** Reads the audiences of the workspace, oldest first. */
export abstract class AudienceViews {
  abstract find(audienceId: string): Promise<AudienceView | undefined>;
  abstract list(filter: AudienceFilter, page: CursorRequest): Promise<CursorPage<AudienceView>>;
}
