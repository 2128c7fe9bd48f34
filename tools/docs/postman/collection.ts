import { type Collection, type Folder, SCHEMA } from './collection-format.js';
import { type Described, operationFolders } from './operations-folder.js';
import { folderOf } from './workflow.js';

/** What the collection is written to, from the OpenAPI document and the pages beside it. */
export const COLLECTION = 'docs/postman/plimsoll.postman_collection.json';

const SOURCES = 'docs/postman/workflows';
const WORKFLOWS = ['first-audience', 'decide', 'gate-a-pull-request', 'rate-limit', 'page-to-the-end'];

/** The collection, as its file has it. */
export function collectionOf(document: Described): string {
  const pageOf = (name: string): Folder => folderOf(`${SOURCES}/${name}.md`);
  const { name, description, event = [] } = pageOf('collection');
  const collection: Collection = {
    info: { _postman_id: ID, name, description, schema: SCHEMA },
    auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{key}}', type: 'string' }] },
    variable: [
      { key: 'url', value: 'http://127.0.0.1:3000', description: 'Where the service is' },
      { key: 'key', value: '', description: 'An API key; better kept in an environment' },
      {
        key: 'prefer',
        value: TRIAL,
        description: 'Writes below "Operations" are only tried; `return=representation` does them',
      },
    ],
    event,
    item: [
      pageOf('start-here'),
      { ...pageOf('workflows'), item: WORKFLOWS.map(pageOf) },
      { ...pageOf('operations'), item: operationFolders(document) },
    ],
  };
  return `${JSON.stringify(collection, undefined, 2)}\n`;
}

/** Postman tells collections apart by it, so that one that is imported again takes the place of the former. */
const ID = '0199f0c2-7057-4a4e-8c1d-706f73746d61';

const TRIAL = 'handling=strict, validate-only';
