import ICAL from 'ical.js';
import type { SiteCalendarView } from '../../application/queries/get-site-calendar.js';
import { toICalendar } from './to-icalendar.js';

const VIEW: SiteCalendarView = {
  site: {
    ...{ id: '0199f0c2-b1c2-7d3e-8f4a-5b6c7d8e9f01', name: 'Shop; Europe', audienceId: 'everyone', version: 1 },
    policy: {
      ...{ threshold: 95, counts: 'full', bound: 'atLeast', basis: 'headline', segments: 'whole', version: 1 },
      ...{ changedAt: '2026-01-01T00:00:00.000Z', changedBy: { id: 'key:1', name: 'Ann' } },
    },
    ...{ createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' },
  },
  measuredUntil: '2026-10-31',
  forecasts: [{ subjectId: 'has', name: ':has()', day: '2027-03-01', earliest: '2026-12-24' }],
  waivers: [
    {
      adoptionId: 'a1',
      subjectId: 'dialog',
      until: '2026-12-31',
      reason: 'Ünder way,\nand so long that no line of a calendar holds it as it is',
    },
  ],
};

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

describe('A calendar of a site', () => {
  it('has a whole day for what is expected, and for what ends', () => {
    const [forecast, waiver] = eventsIn(toICalendar(VIEW));

    expect([forecast.summary, forecast.startDate.toString(), forecast.startDate.isDate]).toEqual([
      ...[':has() is expected to reach the line of 95 %', '2027-03-01', true],
    ]);
    expect(forecast.description).toBe('Between 2026-12-24 and an unknown day, if visitors update as they did.');
    expect([waiver.summary, waiver.startDate.toString()]).toEqual(['The waiver of dialog ends', '2026-12-31']);
    expect(waiver.description).toContain('Ünder way,\nand so long');
  });

  it('is the same as long as nothing changed, event by event', () => {
    expect(toICalendar(VIEW)).toBe(toICalendar(VIEW));
    expect(eventsIn(toICalendar(VIEW)).map(({ uid }) => uid)).toEqual([
      ...['forecast-has-0199f0c2-b1c2-7d3e-8f4a-5b6c7d8e9f01@plimsoll', 'waiver-a1@plimsoll'],
    ]);
  });

  it('has lines of at most 75 bytes, each ended as in RFC 5545', () => {
    const lines = toICalendar(VIEW).split('\r\n');

    expect(lines.at(-1)).toBe('');
    expect(lines.some((line) => line.includes('\n'))).toBe(false);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });
});
