import { backdropFilter, checkOf, dialog, grid, misspelt, popover } from './testing/checks.js';
import { toJunit } from './to-junit.js';

describe('A check as JUnit', () => {
  it('has a test for each item: failed, skipped where undecided, or passed', () => {
    const report = toJunit(checkOf(backdropFilter, dialog, popover, grid, misspelt));

    expect(report).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="Plimsoll" tests="5" failures="1" errors="0" skipped="2"/,
    );
    expect(report.match(/<testcase /g)).toHaveLength(5);
    expect(report.match(/<failure /g)).toHaveLength(1);
    expect(report.match(/<skipped /g)).toHaveLength(2);
    expect(report).toContain('<testcase name="grid" classname="feature" time="0"/>');
  });

  it('says of a failure why, and where', () => {
    expect(toJunit(checkOf(backdropFilter))).toContain(
      'name="css.properties.backdrop-filter (property backdrop-filter)" classname="backdrop-filter" time="0" ' +
        'file="src/card.css" line="2"><failure type="unsafe" message="89.9895 % is 5.0105 below the line of 95: ' +
        'Safari on iOS 9 to 17.6 costs 7.4611.">src/card.css:2:9\nsrc/card.css:8:5\n… and 1 more</failure></testcase>',
    );
  });

  it('says of what passes by its adoption that it does', () => {
    expect(toJunit(checkOf(popover))).toMatch(
      /<testcase name="popover"[^>]*><system-out>.*with a waiver until 2027-03-31.*<\/system-out>/,
    );
  });

  it('has the verdict and its sources as properties, and a time without a zone', () => {
    const report = toJunit(checkOf(grid));

    expect(report).toContain('timestamp="2026-11-25T02:50:00">');
    expect(report).toContain('<property name="verdict" value="pass"/>');
    expect(report).toContain('<property name="snapshot" value="0199f0c2-9b5c-7d2e-8f3a-4b5c6d7e8f90"/>');
  });

  it('lets nothing that was named become markup, or what XML cannot hold', () => {
    const report = toJunit(checkOf({ ...misspelt, id: '"><x a=\'&\u0000\u0008\uFFFF\ud800\n' }));

    expect(report).toContain('name="&quot;&gt;&lt;x a=\'&amp;\uFFFD\uFFFD\uFFFD\uFFFD&#10;"');
  });
});
