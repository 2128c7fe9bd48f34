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
});
