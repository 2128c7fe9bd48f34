import { readAudit } from './advisories.mjs';

const metadata = { dependencies: { total: 812 } };

describe('What is known of the packages', () => {
  it('is nothing: 0', () => {
    expect(readAudit(JSON.stringify({ vulnerabilities: {}, metadata }))).toEqual({
      lines: ['812 packages, 0 of them with known advisories'],
      exitCode: 0,
    });
  });

  it('is an advisory, and who hands it on: 1', () => {
    const vulnerabilities = {
      planted: { name: 'planted', severity: 'high', range: '<1.2.3', via: [{ title: 'Reads anything' }] },
      handing: { name: 'handing', severity: 'high', range: '*', via: ['planted'] },
    };

    expect(readAudit(JSON.stringify({ vulnerabilities, metadata }))).toEqual({
      lines: [
        'high: planted <1.2.3 (Reads anything)',
        'high: handing * (by planted)',
        '812 packages, 2 of them with known advisories',
      ],
      exitCode: 1,
    });
  });

  it.each([
    [
      'refuses',
      JSON.stringify({ message: '405 Method Not Allowed - POST https://registry.example/-/bulk', error: {} }),
    ],
    ['is away', ''],
    ['answers a page', '<!doctype html>'],
  ])('is not found out where the registry %s: 2', (_, output) => {
    const { lines, exitCode } = readAudit(output);

    expect(exitCode).toBe(2);
    expect(lines.join()).toMatch(/^The registry does not tell advisories/);
    expect(lines.join()).not.toContain('registry.example');
  });
});
