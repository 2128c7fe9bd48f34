import traverson, { type TraversonResponse, type Walk } from 'traverson';
import hal from 'traverson-hal';
import type { Body } from '../audiences/audiences-client.js';
import { MEASURED } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { entryOf } from './served.js';

traverson.registerMediaType(hal.mediaType, hal);
const api = await startApi();
const entry = await entryOf(api);

describe('Traverson, which knows only the entry', () => {
  const headers = {
    ...{ authorization: `Bearer ${api.admin.key}`, accept: 'application/hal+json' },
    'content-type': 'application/json',
  };
  const walk = (...relations: readonly string[]): Walk =>
    traverson
      .from(entry)
      .jsonHal()
      .newRequest()
      .withRequestOptions({ headers })
      .withTemplateParameters({})
      .follow(...relations);
  const document = (walked: Walk): Promise<Body> =>
    new Promise((resolve, reject) =>
      walked.getResource((error, found) => (error ? reject(error) : resolve(found as Body))),
    );
  const posted = (walked: Walk, body: object): Promise<Body> =>
    new Promise((resolve, reject) =>
      walked.post(body, (error, response: TraversonResponse) =>
        error ? reject(error) : resolve({ status: response.statusCode, ...JSON.parse(response.body) }),
      ),
    );

  it('goes from nothing to the coverage of its own visits', async () => {
    const audience = await posted(walk('plimsoll:audiences'), { name: 'Shop' });
    const snapshot = await posted(walk('plimsoll:audiences', 'plimsoll:audiences[0]', 'plimsoll:snapshots'), MEASURED);
    const coverage = await document(
      walk('plimsoll:audiences', 'plimsoll:audiences[0]', 'plimsoll:explanation').withTemplateParameters({
        subjectId: 'has',
      }),
    );

    expect([audience.status, snapshot.status]).toEqual([201, 201]);
    expect(coverage).toMatchObject({
      audienceId: audience.id,
      snapshotId: snapshot.id,
      full: 88.8889,
      unknown: 1.1111,
    });
  });

  it('gives a site to that audience, and comes back to it', async () => {
    const audience = await document(walk('plimsoll:audiences', 'plimsoll:audiences[0]'));
    await posted(walk('plimsoll:sites'), { name: 'Web shop', audienceId: audience.id, policy: { threshold: 95 } });

    expect(await document(walk('plimsoll:sites', 'plimsoll:sites[0]', 'plimsoll:audience'))).toMatchObject({
      id: audience.id,
      name: 'Shop',
    });
  });
});
