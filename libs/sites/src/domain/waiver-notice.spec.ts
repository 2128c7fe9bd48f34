import { type EndingWaiver, leadDue, WaiverNotice } from './waiver-notice.js';

const ending: EndingWaiver = {
  ...{ siteId: 's', site: 'Shop', adoptionId: 'a', until: '2026-12-31' },
  subject: { kind: 'feature', id: 'dialog' },
};

describe('The end of a waiver', () => {
  it.each([
    ['2026-12-16', undefined],
    ['2026-12-17', 14],
    ['2026-12-29', 14],
    ['2026-12-30', 1],
    ['2026-12-31', 0],
    ['2027-01-04', 0],
  ])('on the last day of 2026 is told on %s with a lead of %s', (today, lead) => {
    expect(leadDue('2026-12-31', today)).toBe(lead);
  });

  it.each([
    ['2026-12-17', 14, 'ends in 14 days', 14],
    ['2026-12-29', 14, 'ends in 2 days', 2],
    ['2026-12-30', 1, 'ends tomorrow', 1],
    ['2026-12-31', 0, 'ends today', 0],
    ['2027-01-01', 0, 'has ended', -1],
    ['2027-01-04', 0, 'has ended', -4],
  ] as const)(
    'on the last day of 2026 is told on %s, with a lead of %s, as one that %s',
    (today, lead, ends, daysLeft) => {
      const { events } = WaiverNotice.give(ending, lead, new Date(`${today}T23:00:00Z`));

      expect(events).toMatchObject([
        { told: { data: { daysLeft }, text: `Shop: the waiver of dialog ${ends}, on 2026-12-31.` } },
      ]);
    },
  );

  it('is told by an event that names the decision', () => {
    const { events } = WaiverNotice.give(ending, 1, new Date('2026-12-30T00:00:00Z'));

    expect(events).toMatchObject([
      {
        ...{ type: 'waiver-expiring', siteId: 's', adoptionId: 'a' },
        told: {
          ...{ type: 'waiver.expiring', subject: '/sites/s/adoptions/a', siteId: 's' },
          data: { ...ending, daysLeft: 1 },
          text: 'Shop: the waiver of dialog ends tomorrow, on 2026-12-31.',
        },
      },
    ]);
  });
});
