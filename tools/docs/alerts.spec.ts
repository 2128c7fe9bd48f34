import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const FOLDER = 'deploy/observability';
const rules = readFileSync(`${FOLDER}/alerts.yaml`, 'utf8');
const documented = readFileSync('docs/reference/metrics.md', 'utf8');

describe('The alerts', () => {
  it('ask for metrics that there are', () => {
    const asked = [...rules.matchAll(/\b(plimsoll_\w+?)(_bucket|_count|_sum)?\b(?=[{[)]| [>=/])/g)].map(
      ([, name]) => name,
    );

    expect(asked.length).toBeGreaterThan(10);
    expect([...new Set(asked)].filter((name) => !documented.includes(`| \`${name}\` `))).toEqual([]);
  });

  const promtool = process.env.PLIMSOLL_PROMTOOL;
  if (promtool !== undefined)
    it.each([
      ['check', 'rules', 'alerts.yaml'],
      ['check', 'config', 'prometheus.yml'],
      ['test', 'rules', 'alerts.test.yaml'],
    ])('pass promtool %s %s %s', (verb, what, file) => {
      expect(execFileSync(promtool, [verb, what, `${FOLDER}/${file}`], { encoding: 'utf8' })).toContain('SUCCESS');
    });
});
