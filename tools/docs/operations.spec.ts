import { operationsOf, rewritten, writtenIn } from './operations.js';

const parameters = [
  { in: 'path', name: 'id' },
  { in: 'query', name: 'limit' },
];

describe('The table of operations', () => {
  const table = operationsOf({
    tags: [{ name: 'Fleet' }, { name: 'Shore' }],
    paths: {
      '/ports': { get: { summary: 'Ports', tags: ['Shore'], parameters: [] } },
      '/boats': {
        get: { summary: 'Boats', tags: ['Fleet'], parameters },
        post: { summary: 'Build', tags: ['Fleet'], parameters: [] },
      },
    },
  });

  it('has a row for each operation, under its heading, in the order of the headings', () => {
    expect(table).toBe(`### Fleet

| operation     | what it is | query   |
| ------------- | ---------- | ------- |
| \`GET /boats\`  | Boats      | \`limit\` |
| \`POST /boats\` | Build      |         |

### Shore

| operation    | what it is | query |
| ------------ | ---------- | ----- |
| \`GET /ports\` | Ports      |       |`);
  });

  it('is written where the page has room for it, and nowhere else', () => {
    const page = 'before\n\n<!-- operations: written by npm run docs -->\nold\n<!-- end of operations -->\n\nafter\n';

    const written = rewritten(page, table);

    expect(writtenIn(written)).toBe(table);
    expect(written.replace(table, '')).toMatch(/^before[^]*after\n$/);
    expect(written).not.toContain('old');
  });
});
