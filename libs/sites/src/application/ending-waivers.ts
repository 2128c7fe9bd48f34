import type { Day } from '../domain/day.js';
import type { EndingWaiver, Lead } from '../domain/waiver-notice.js';

export interface UntoldWaiver extends EndingWaiver {
  readonly workspaceId: string;
  readonly lead: Lead;
}

/** Finds, in all workspaces, the waivers of what is approved or shipping whose end is to be told on that day and was not. */
export abstract class EndingWaivers {
  abstract list(today: Day, limit: number): Promise<readonly UntoldWaiver[]>;
}
