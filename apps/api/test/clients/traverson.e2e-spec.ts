import traverson, { type TraversonResponse, type Walk } from 'traverson';
import hal from 'traverson-hal';
import type { Body } from '../audiences/audiences-client.js';
import { startApi } from '../start-api.js';
import { decidesFrom, type Document } from './deciding.js';
import { entryOf } from './served.js';

traverson.registerMediaType(hal.mediaType, hal);
const api = await startApi();
const entry = await entryOf(api);

describe('Traverson, which knows only the entry', () => {
  const headers = {
    ...{ authorization: `Bearer ${api.admin.key}`, accept: 'application/hal+json' },
    'content-type': 'application/json',
  };
  const walk = (from: string, relations: readonly string[], variables: object = {}): Walk =>
    traverson
      .from(new URL(from, entry).href)
      .jsonHal()
      .newRequest()
      .withRequestOptions({ headers })
      .withTemplateParameters(variables)
      .follow(...relations);
  const found = (walked: Walk): Promise<Body> =>
    new Promise((resolve, reject) =>
      walked.getResource((error, document) => (error ? reject(error) : resolve(document as Body))),
    );
  const posted = (walked: Walk, body: object): Promise<Body> =>
    new Promise((resolve, reject) =>
      walked.post(body, (error, response: TraversonResponse) =>
        error ? reject(error) : resolve(JSON.parse(response.body)),
      ),
    );

  const documentOf = (data: Body): Document => {
    const { href } = data._links.self;
    return {
      data,
      items: (rel) => Promise.resolve(data._embedded[rel]),
      follow: async (rel, variables) => documentOf(await found(walk(href, [rel], variables))),
      submit: async (rel, filledIn, prefilled) =>
        documentOf(await posted(walk(href, [rel]), { ...prefilled, ...filledIn })),
    };
  };

  decidesFrom(async () => documentOf(await found(walk(entry, []))));

  it('goes many steps at once, from the entry to what is embedded, and on by its links', async () => {
    const relations = ['plimsoll:sites', 'plimsoll:sites[0]', 'plimsoll:audience', 'plimsoll:explanation'];

    expect(await found(walk(entry, relations, { subjectId: 'has' }))).toMatchObject({ full: 88.8889, unknown: 1.1111 });
  });
});
