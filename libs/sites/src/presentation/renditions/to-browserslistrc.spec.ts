import browserslist from 'browserslist';
import { targets } from '../../testing/targets.js';
import { toBrowserslistrc } from './to-browserslistrc.js';

const commentsOf = (text: string): string => text.match(/^#.*/gm)?.join('\n') ?? '';

describe('A .browserslistrc', () => {
  it('is explicit floors, as browserslist reads them', () => {
    const { defaults } = browserslist.parseConfig(toBrowserslistrc(targets));

    expect(defaults).toEqual(['chrome >= 120', 'ios_saf >= 15.2']);
    expect(browserslist(defaults)).toContain('ios_saf 15.2-15.3');
  });

  it('says whose visits, of which days, by which snapshot and edition', () => {
    expect(commentsOf(toBrowserslistrc(targets))).toMatch(
      /^# Shop: what at least 95 % of the visits of 2026-10-01 to 2026-10-31 come with.*\n# snapshot 0199f0c2-9b5c-.* edition 0199f0c2-7a3b-.* \(BCD 8\.1\.3, web-features 3\.40\.0\), policy 2\n/,
    );
  });

  it('says what share it has, what was left out, and what it has no name for', () => {
    expect(commentsOf(toBrowserslistrc(targets))).toContain(
      '# 95.6 % come with what is listed here.\n' +
        '# Older, and left out: chrome 2 %, ie 1 %.\n' +
        '# Without a name here: oculus 0.4 %, no known release 1 %.',
    );
  });

  it('says that the line is not reached', () => {
    expect(commentsOf(toBrowserslistrc({ ...targets, reached: false }))).toContain('too few');
    expect(commentsOf(toBrowserslistrc(targets))).not.toContain('too few');
  });

  it('says that the policy does not trust the snapshot', () => {
    const distrust = 'The snapshot counts 1,000 visits, and the policy trusts none with fewer than 10,000.';

    expect(commentsOf(toBrowserslistrc({ ...targets, trusted: false, distrust }))).toContain(
      `# Do not rely on it. ${distrust}\n`,
    );
    expect(commentsOf(toBrowserslistrc(targets))).not.toContain('rely');
  });

  it('says that an empty list is none', () => {
    expect(commentsOf(toBrowserslistrc({ ...targets, queries: [] }))).toContain('its defaults');
  });

  it('keeps a name that has lines within its comment', () => {
    const { defaults } = browserslist.parseConfig(toBrowserslistrc({ ...targets, site: 'Shop\n[production]\nie 5' }));

    expect(defaults).toEqual(['chrome >= 120', 'ios_saf >= 15.2']);
  });
});
