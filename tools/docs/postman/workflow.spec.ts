import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderOf } from './workflow.js';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-workflow-'));
afterAll(() => rmSync(folder, { recursive: true }));

const block = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;
const written = (name: string, ...parts: readonly string[]): string => {
  const file = join(folder, name);
  writeFileSync(file, `${parts.join('\n\n')}\n`);
  return file;
};

describe('A workflow', () => {
  const sail = written(
    'sail.md',
    '# Sail away',
    'From [here](nowhere.md) to there.',
    '## Ask for a boat',
    'A small one.',
    block('http', 'POST {{url}}{{boats}}?masts=2\nContent-Type: application/json\n\n{ "name": "Ida" }'),
    block('js before', 'before();'),
    block('js after', 'after();\nlater();'),
  );

  it('is a folder of the requests of its page', () => {
    const { name, description, item } = folderOf(sail);

    expect([name, description]).toEqual(['Sail away', 'From here to there.']);
    expect(item).toEqual([
      {
        ...{ id: 'sail.ask-for-a-boat', name: 'Ask for a boat' },
        event: [
          { listen: 'prerequest', script: { type: 'text/javascript', exec: ['before();'] } },
          { listen: 'test', script: { type: 'text/javascript', exec: ['after();', 'later();'] } },
        ],
        request: {
          ...{ method: 'POST', description: 'A small one.' },
          header: [
            { key: 'Accept', value: 'application/prs.hal-forms+json' },
            { key: 'Content-Type', value: 'application/json' },
          ],
          url: {
            ...{ raw: '{{url}}{{boats}}?masts=2', host: ['{{url}}{{boats}}'] },
            query: [{ key: 'masts', value: '2' }],
          },
          body: { mode: 'raw', raw: '{ "name": "Ida" }', options: { raw: { language: 'json' } } },
        },
      },
    ]);
  });

  it('takes a request from another page, where its heading is a link', () => {
    const row = written('row.md', '# Row', '## [Ask for a boat](sail.md#ask-for-a-boat)');

    const [borrowed] = folderOf(row).item;
    expect(borrowed).toMatchObject({ id: 'row.ask-for-a-boat', request: { method: 'POST' } });
  });

  it('sends a file as it is', () => {
    const file = written('load.csv', 'a,b');
    const load = written('load.md', '# Load', '## Send', block('http', `PUT {{url}}/load\n\n< ${file}`));

    expect(folderOf(load).item).toMatchObject([{ request: { url: { path: ['load'] }, body: { raw: 'a,b\n' } } }]);
  });

  it.each([
    ['without a request', ['## Wait', 'Long.'], /"Wait" has no request/],
    ['that is nowhere', ['## [Wait](sail.md#wait)'], /sail\.md#wait is no request/],
    ['to an address of its own', ['## Wait', block('http', 'GET /boats')], /begins with no variable/],
  ])('refuses a heading %s', (_, parts, words) => {
    const file = written('wrong.md', '# Wrong', ...parts);

    expect(() => folderOf(file)).toThrow(words);
  });
});
