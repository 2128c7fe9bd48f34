import type { WaiverNotice } from './waiver-notice.js';

/** What was told of the ends of waivers. */
export abstract class WaiverNoticeRepository {
  /** Stores that it was told, with its event: both or neither. Refuses with Stale what was told before. */
  abstract save(notice: WaiverNotice): Promise<void>;
}
