import { RejectedRows } from './rejected-rows.js';

const row = (line: number, ...cells: readonly string[]) => ({
  line,
  code: 'file-broken',
  detail: 'It is broken.',
  cells,
});

describe('Rejected rows', () => {
  it('are counted all, and kept the first', () => {
    const rejected = new RejectedRows(2);
    for (const line of [3, 5, 8]) rejected.add(row(line, 'Chrome', 'many'));

    expect(rejected).toMatchObject({ count: 3, rows: [row(3, 'Chrome', 'many'), row(5, 'Chrome', 'many')] });
  });

  it('are kept by the beginnings of their cells, and the first of these', () => {
    const rejected = new RejectedRows();
    rejected.add(row(2, 'x'.repeat(300), 'short'));
    rejected.add(row(3, ...Array.from({ length: 10_000 }, () => 'cell')));

    const [long, wide] = rejected.rows;
    expect(long.cells).toEqual([`${'x'.repeat(200)}…`, 'short']);
    expect(wide.cells).toHaveLength(33);
    expect(wide.cells.at(-1)).toBe('…');
  });

  it('are kept by the beginnings of what is said of them', () => {
    const rejected = new RejectedRows();
    rejected.add({ ...row(2, 'Chrome', 'many'), header: 'x'.repeat(300), detail: 'y'.repeat(1_100) });

    expect(rejected.rows).toMatchObject([{ header: `${'x'.repeat(200)}…`, detail: `${'y'.repeat(1_000)}…` }]);
  });

  it('are kept no longer than all together are short, and are counted still', () => {
    const rejected = new RejectedRows();
    const line = row(1, ...Array.from({ length: 20 }, () => 'x'.repeat(200)));
    for (let count = 0; count < 3_000; count += 1) rejected.add(line);
    rejected.add(row(1, 'short'));

    expect(rejected.count).toBe(3_001);
    expect(rejected.rows.length).toBeLessThan(2_000);
    expect(JSON.stringify(rejected.rows).length).toBeLessThan(10_000_000);
    expect(rejected.rows.at(-1)).toEqual(line);
  });
});
