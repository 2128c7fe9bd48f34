import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly datasource?: object;
  readonly fieldConfig?: { readonly defaults: { readonly unit?: string } };
  readonly targets?: readonly { readonly refId: string; readonly expr: string; readonly legendFormat: string }[];
}

interface Dashboard {
  readonly schemaVersion: number;
  readonly templating: { readonly list: readonly { readonly name: string; readonly type: string }[] };
  readonly panels: readonly Panel[];
}

const { panels, templating, schemaVersion } = JSON.parse(
  readFileSync('deploy/observability/dashboard.json', 'utf8'),
) as Dashboard;
const drawn = panels.filter(({ type }) => type !== 'row');
const queries = drawn.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));

describe('The dashboard', () => {
  it('is one that Grafana 10 and later read', () => {
    expect(schemaVersion).toBeGreaterThanOrEqual(38);
    expect(templating.list[0]).toMatchObject({ name: 'datasource', type: 'datasource' });
  });

  it('has each panel once, where no other is', () => {
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, at) => `${String(x + (at % w))},${String(y + Math.floor(at / w))}`),
    );

    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    expect(new Set(cells).size).toBe(cells.length);
    expect(panels.filter(({ gridPos: { x, w } }) => x + w > 24)).toEqual([]);
  });

  it.each(drawn.map((panel) => [panel.title, panel] as const))(
    'says of "%s" what it is of, and in what',
    (_, panel) => {
      expect(panel.datasource).toEqual({ type: 'prometheus', uid: '${datasource}' });
      expect(panel.fieldConfig?.defaults.unit).toMatch(/^(s|reqps|ops|percentunit|bytes|short)$/);
      expect(panel).toHaveProperty('description', expect.stringMatching(/\.$/));
      expect(panel.targets?.length).toBeGreaterThan(0);
      expect(new Set(panel.targets?.map(({ refId }) => refId)).size).toBe(panel.targets?.length);
      expect(panel.targets?.filter(({ legendFormat }) => legendFormat === '')).toEqual([]);
    },
  );

  it('asks for metrics that there are, and for all of ours', () => {
    const documented = readFileSync('docs/reference/metrics.md', 'utf8');
    const ours = [...documented.matchAll(/^\| `(plimsoll_\w+)`/gm)].map(([, name]) => name ?? '');
    const asked = new Set(
      queries.flatMap((expr) =>
        [...expr.matchAll(/\b(?:plimsoll|process|nodejs)_\w+/g)].map(([name]) =>
          name.replace(/_(bucket|count|sum)$/, ''),
        ),
      ),
    );

    expect([...asked].filter((name) => !documented.includes(name.replace(/_p99_seconds$/, '_')))).toEqual([]);
    expect(ours.filter((name) => !asked.has(name))).toEqual(['plimsoll_cache_entries']);
  });

  it('uses no variable that it has not', () => {
    const used = queries.flatMap((expr) => [...expr.matchAll(/\$(\w+)/g)].map(([, name]) => name));
    const known = new Set(['__rate_interval', ...templating.list.map(({ name }) => name)]);

    expect(used.filter((name) => !known.has(name ?? ''))).toEqual([]);
  });

  const promtool = process.env.PLIMSOLL_PROMTOOL;
  if (promtool !== undefined)
    it('asks in words that Prometheus understands', () => {
      const folder = mkdtempSync(join(tmpdir(), 'plimsoll-dashboard-'));
      const rules = queries.map((expr, at) => ({
        record: `dashboard:${String(at)}`.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? ''),
        expr: expr.replaceAll('$__rate_interval', '5m').replaceAll(/\$(job|instance)/g, 'plimsoll'),
      }));
      const file = join(folder, 'queries.yaml');
      writeFileSync(file, JSON.stringify({ groups: [{ name: 'dashboard', rules }] }));

      expect(execFileSync(promtool, ['check', 'rules', file], { encoding: 'utf8' })).toContain(
        `SUCCESS: ${String(queries.length)} rules found`,
      );
      rmSync(folder, { recursive: true });
    });
});
