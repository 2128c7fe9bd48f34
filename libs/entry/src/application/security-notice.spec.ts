import { SecurityNotice } from './security-notice.js';

const NOW = new Date('2026-11-28T16:30:00Z');

describe('The notice of whom to tell of a vulnerability', () => {
  it('names those who are configured, in their order, and where it is served', () => {
    const notice = new SecurityNotice(['https://shop.example/report', 'mailto:security@shop.example']);

    expect(notice.text('https://plimsoll.shop.example', NOW)).toBe(
      [
        'Contact: https://shop.example/report',
        'Contact: mailto:security@shop.example',
        'Expires: 2027-05-27T00:00:00Z',
        'Preferred-Languages: en',
        'Canonical: https://plimsoll.shop.example/.well-known/security.txt',
        '',
      ].join('\n'),
    );
  });

  it('names the mailbox that is usual where nobody is configured', () => {
    const notice = new SecurityNotice([]);

    expect(notice.text('https://plimsoll.example:8443', NOW)).toMatch(/^Contact: mailto:security@plimsoll\.example\n/);
    expect(notice.text(undefined, NOW)).toMatch(/^Contact: mailto:security@localhost\n/);
  });

  it('says where it is only where that is known', () => {
    expect(new SecurityNotice([]).text(undefined, NOW)).not.toContain('Canonical');
  });

  it('never ends today, nor in more than a year, whenever it is asked for', () => {
    for (let now = NOW.getTime(), days = 0; days < 800; days++, now += 86_399_999) {
      const [, expires = ''] = /^Expires: (.*)$/m.exec(new SecurityNotice([]).text(undefined, new Date(now))) ?? [];
      const daysLeft = (Date.parse(expires) - now) / 86_400_000;
      expect(daysLeft).toBeGreaterThan(170);
      expect(daysLeft).toBeLessThan(365);
    }
  });
});
