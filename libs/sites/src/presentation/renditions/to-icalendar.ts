import ical, { ICalEventTransparency } from 'ical-generator';
import type { ExpectedDay, SiteCalendarView, WaiverDay } from '../../application/queries/get-site-calendar.js';

/** Forecasts and waivers as an iCalendar (RFC 5545) of whole days. An event keeps its UID as long as it is about the same. */
export function toICalendar({ site, measuredUntil, forecasts, waivers }: SiteCalendarView): string {
  const calendar = ical({ name: `${site.name}: ${String(site.policy.threshold)} %`, prodId: PRODUCT, ttl: A_DAY });
  const stamp = new Date(measuredUntil ?? site.updatedAt);
  const line = `the line of ${String(site.policy.threshold)} %`;
  for (const forecast of forecasts)
    calendar.createEvent({ ...common(forecast.day, stamp), ...expected(forecast, site.id, line) });
  for (const waiver of waivers) calendar.createEvent({ ...common(waiver.until, stamp), ...ending(waiver, site.name) });
  return `${calendar.toString()}\r\n`;
}

const PRODUCT = { company: 'Plimsoll', product: 'Plimsoll', language: 'EN' } as const;

/** Seconds after which a calendar may look again. */
const A_DAY = 86_400;

/** Whole days leave nobody busy. */
const common = (day: string, stamp: Date) => ({
  ...{ start: new Date(day), allDay: true, stamp, created: stamp, lastModified: stamp },
  transparency: ICalEventTransparency.TRANSPARENT,
});

const expected = ({ subjectId, name, day, earliest, latest }: ExpectedDay, siteId: string, line: string) => ({
  id: `forecast-${subjectId}-${siteId}@plimsoll`,
  summary: `${name} is expected to reach ${line}`,
  description: `Between ${earliest ?? day} and ${latest ?? 'an unknown day'}, if visitors update as they did.`,
});

const ending = ({ adoptionId, subjectId, reason }: WaiverDay, site: string) => ({
  id: `waiver-${adoptionId}@plimsoll`,
  summary: `The waiver of ${subjectId} ends`,
  description: `The last day on which ${site} may use it though it is not safe. It was granted for this: ${reason}`,
});
