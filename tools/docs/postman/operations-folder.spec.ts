import type { Item } from './collection-format.js';
import { type Described, operationFolders } from './operations-folder.js';

const ID = '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f';
const security = [{ key: [] }];
const byId = { in: 'path', name: 'boatId', required: true, schema: { format: 'uuid', examples: [ID] } };
const byTag = { in: 'header', name: 'If-Match', required: true, schema: { examples: ['"1-x"'] } };
const told = { summary: 'Boats', tags: ['Fleet'], security, parameters: [], responses: { 200: {} } };
const batch = {
  operations: [
    { op: 'update', id: ID },
    { op: 'delete', id: ID },
    { op: 'create', body: { portId: ID, name: 'Ida' } },
  ],
};

const DOCUMENT: Described = {
  tags: [{ name: 'Fleet', description: 'What floats.' }],
  paths: {
    '/boats/{boatId}': {
      delete: { ...told, operationId: 'sink', summary: 'Sink it', parameters: [byId, byTag], responses: { 204: {} } },
    },
    '/boats': {
      get: {
        ...{ ...told, operationId: 'listBoats', security: [] },
        description: 'All. Refuses with [sunk](/problems/sunk); see [RFC 9110](https://rfc.example).',
        parameters: [
          { in: 'query', name: 'limit', description: 'At most. For example: 50', schema: { examples: [50] } },
          { in: 'query', name: 'snapshot', schema: { examples: [ID] } },
          { in: 'query', name: 'port', required: true, schema: { examples: ['Ilha'] } },
          { in: 'header', name: 'X-Correlation-Id', schema: {} },
        ],
      },
    },
    '/boats/batch': {
      post: {
        ...{ ...told, operationId: 'batchBoats', summary: 'Many' },
        parameters: [{ in: 'header', name: 'Prefer', schema: { examples: ['validate-only'] } }],
        requestBody: { content: { 'application/json': { example: batch } } },
        responses: { 207: { content: { 'application/hal+json': {} } }, 400: {} },
      },
    },
    '/rafts/batch': {
      post: {
        ...{ ...told, operationId: 'batchRafts', summary: 'Sink many' },
        requestBody: { content: { 'application/json': { example: { operations: [{ op: 'delete', id: ID }] } } } },
      },
    },
  },
};

describe('An operation in the Postman collection', () => {
  const [folder] = operationFolders(DOCUMENT);
  const itemOf = (id: string): Item => {
    const found = folder.item.find((each): each is Item => 'id' in each && each.id === id);
    if (!found) throw new Error(`There is no ${id}.`);
    return found;
  };

  it('is in the folder of its tag, last where it ends something', () => {
    expect(folder).toMatchObject({ name: 'Fleet', description: 'What floats.' });
    expect(folder.item.map(({ name }) => name)).toEqual(['Boats', 'Many', 'Sink many', 'Sink it']);
  });

  it('sends what is required, and shows the rest', () => {
    const { url, header, auth } = itemOf('listBoats').request;

    expect(url).toMatchObject({
      raw: '{{url}}/boats?port=Ilha',
      query: [
        { key: 'limit', value: '50', description: 'At most.', disabled: true },
        { key: 'snapshot', value: '{{snapshotId}}', disabled: true },
        { key: 'port', value: 'Ilha' },
      ],
    });
    expect(header).toEqual([{ key: 'Accept', value: 'application/hal+json' }]);
    expect(auth).toEqual({ type: 'noauth' });
  });

  it('has the links that lead somewhere from Postman', () => {
    expect(itemOf('listBoats').request.description).toBe(
      'All. Refuses with sunk; see [RFC 9110](https://rfc.example).',
    );
  });

  it('names what it is done to by variables', () => {
    expect(itemOf('sink').request.url).toMatchObject({
      ...{ raw: '{{url}}/boats/:boatId', path: ['boats', ':boatId'] },
      variable: [{ key: 'boatId', value: '{{boatId}}' }],
    });
    expect(itemOf('sink').request.header).toContainEqual(expect.objectContaining({ value: '{{boatEtag}}' }));
    expect(JSON.parse(itemOf('batchBoats').request.body?.raw ?? '')).toEqual({
      operations: [
        { op: 'update', id: '{{boatId}}' },
        { op: 'create', body: { portId: '{{portId}}', name: 'Ida' } },
      ],
    });
  });

  it('deletes in a batch only where that is all it does: whoever does it in earnest goes on with what is chosen', () => {
    const rawOf = (id: string) => itemOf(id).request.body?.raw ?? '';

    expect(rawOf('batchBoats')).not.toContain('delete');
    expect(JSON.parse(rawOf('batchRafts')).operations).toHaveLength(1);
  });

  it('is only tried, as the collection says', () => {
    expect(itemOf('batchBoats').request.header).toContainEqual(
      expect.objectContaining({ key: 'Prefer', value: '{{prefer}}' }),
    );
    expect(itemOf('batchBoats').request.header).not.toContainEqual(expect.objectContaining({ disabled: true }));
  });

  it('expects what is documented as a success', () => {
    const [{ script }] = itemOf('batchBoats').event;

    expect(script.exec.join('\n')).toContain('to.be.oneOf([207])');
  });
});
