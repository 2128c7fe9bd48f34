import type { CheckItem } from '#libs/reports';
import { checkOf, popover } from '../../../../libs/reports/src/testing/checks.js';
import { toText } from './to-text.js';

const waived = (reason: string): CheckItem => ({
  ...popover,
  adoption: { id: 'a', state: 'approved', excuses: true, waiver: { reason, until: '2027-03-31' } },
});

describe('A check as text', () => {
  it('has what others have written in one line, which moves nothing on a terminal', () => {
    const text = toText(checkOf(waived('ok\n::error::x \u001B[31mred\u202E \u009B2J end')));

    expect(text.split('\n')[1]).toMatch(/: ok ::error::x \[31mred 2J end$/);
    expect(text.split('\n')).toHaveLength(6);
  });

  it('names the file that could not be parsed, at the head', () => {
    const unread: CheckItem = {
      ...{ id: 'Unexpected token (1:5)', kind: 'unchecked', verdict: 'not-checked', reason: 'not-parsed' },
      ...{ outcome: 'fail', explanation: 'Nobody knows', places: [{ file: 'src/b.js', line: 1, column: 5 }] },
    };

    expect(toText(checkOf(unread))).toMatch(/^✖ not-checked {2}src\/b\.js: Unexpected token \(1:5\)\n/);
  });

  it('commands nothing to a pipeline, whatever a file or a site is called', () => {
    const found = { ...popover, places: [{ file: '::error::a.css', line: 2 }] };
    const text = toText({ ...checkOf(found, waived('##[error]x')), site: 'Shop\r\n::stop-commands::x' });

    expect(text).not.toMatch(/^\s*::|##\[/m);
    expect(text).toContain('\n  :\u2060:error::a.css:2\n');
  });
});
