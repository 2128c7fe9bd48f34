import { AggregateRoot, type DomainEvent } from '#libs/kernel';
import type { SubjectRef } from './adoption.js';
import { type Day, dayOf, daysBetween } from './day.js';

/** How many days before the last day of a waiver its end is told: time to do without, the last call, and that it is over. */
export const LEADS = [14, 1, 0] as const;
export type Lead = (typeof LEADS)[number];

/** A waiver whose end is near. */
export interface EndingWaiver {
  readonly siteId: string;
  readonly site: string;
  readonly adoptionId: string;
  readonly subject: SubjectRef;
  readonly until: Day;
}

/** What is due on that day, nothing while the end is far: of several that were missed the last. */
export function leadDue(until: Day, today: Day): Lead | undefined {
  const left = daysBetween(today, until);
  return LEADS.findLast((lead) => left <= lead);
}

/** That a waiver ends is told, once for each lead. */
export class WaiverNotice extends AggregateRoot {
  private constructor(
    readonly waiver: EndingWaiver,
    readonly lead: Lead,
    readonly at: Date,
  ) {
    super(waiver.adoptionId);
  }

  static give(waiver: EndingWaiver, lead: Lead, at: Date): WaiverNotice {
    const notice = new WaiverNotice(waiver, lead, at);
    const { siteId, adoptionId } = waiver;
    const event: WaiverExpiring = {
      type: 'waiver-expiring',
      siteId,
      adoptionId,
      told: toldOf(waiver, daysBetween(dayOf(at), waiver.until)),
    };
    notice.record(event);
    return notice;
  }
}

export interface WaiverExpiring extends DomainEvent {
  readonly type: 'waiver-expiring';
  readonly siteId: string;
  readonly adoptionId: string;
  readonly told: WaiverTold;
}

/** What the outside is told of it. */
export interface WaiverTold {
  readonly type: 'waiver.expiring';
  readonly subject: string;
  readonly siteId: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: string;
}

const toldOf = ({ siteId, site, adoptionId, subject, until }: EndingWaiver, daysLeft: number): WaiverTold => ({
  ...{ type: 'waiver.expiring', subject: `/sites/${siteId}/adoptions/${adoptionId}`, siteId },
  data: { siteId, site, adoptionId, subject, until, daysLeft },
  text: `${site}: the waiver of ${subject.id} ${endsIn(daysLeft)}, on ${until}.`,
});

function endsIn(days: number): string {
  if (days < 0) return 'has ended';
  if (days === 0) return 'ends today';
  return days === 1 ? 'ends tomorrow' : `ends in ${String(days)} days`;
}
