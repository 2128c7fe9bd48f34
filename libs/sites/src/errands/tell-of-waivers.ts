import type { Errand } from '#libs/background';
import type { Calendar } from '../application/calendar.js';
import type { EndingWaivers } from '../application/ending-waivers.js';
import { WaiverNotice } from '../domain/waiver-notice.js';
import type { WaiverNoticeRepository } from '../domain/waiver-notice.repository.js';
import { unlessSettled } from './settled.js';

/** Tells of waivers that are about to end, once for each lead, whoever else looks. */
export class TellOfWaivers implements Errand {
  readonly name = 'Telling of waivers that end';
  readonly every = AN_HOUR;

  constructor(
    private readonly waivers: EndingWaivers,
    private readonly notices: WaiverNoticeRepository,
    private readonly calendar: Calendar,
  ) {}

  async run(signal: AbortSignal): Promise<boolean> {
    const untold = await this.waivers.list(this.calendar.today(), AT_ONCE);
    for (const { workspaceId, lead, ...waiver } of untold) {
      if (signal.aborted) return false;
      await unlessSettled(workspaceId, () => this.notices.save(WaiverNotice.give(waiver, lead, new Date())));
    }
    return untold.length === AT_ONCE;
  }
}

/** Milliseconds. */
const AN_HOUR = 3_600_000;
const AT_ONCE = 100;
