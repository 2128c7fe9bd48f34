import { leadDue, WaiverNotice } from './waiver-notice.js';

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

  it('is told by an event that names the decision', () => {
    const subject = { kind: 'feature', id: 'dialog' } as const;
    const waiver = { siteId: 's', site: 'Shop', adoptionId: 'a', subject, until: '2026-12-31' };

    const { events } = WaiverNotice.give(waiver, 1, new Date('2026-12-30T00:00:00Z'));

    expect(events).toMatchObject([
      {
        ...{ type: 'waiver-expiring', siteId: 's', adoptionId: 'a' },
        told: {
          ...{ type: 'waiver.expiring', subject: '/sites/s/adoptions/a', siteId: 's' },
          data: { adoptionId: 'a', until: '2026-12-31', daysLeft: 1 },
          text: 'Shop: the waiver of dialog ends tomorrow, on 2026-12-31.',
        },
      },
    ]);
  });
});
