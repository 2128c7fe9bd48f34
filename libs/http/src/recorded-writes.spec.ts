import { DomainError, type Principal, Unavailable } from '#libs/kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { unauthenticated } from './admission.js';
import { invalidToken } from './invalid-token.js';
import { aboard, audit, BOAT, harbour, HarbourModule, keptAnswers, rose } from './testing/harbour.js';
import { KnownCallers, principal, serving } from './testing/serving.js';

const ROSE = { id: BOAT, name: 'Rose' };
const at = `/api/v1/boats/${BOAT}`;

describe('A write', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await serving(HarbourModule, aboard, { audit });
  });
  beforeEach(() => {
    Object.assign(harbour, { boat: rose(), built: 0, quay: Promise.resolve() });
    Object.assign(audit, { writes: [], isFull: false });
    keptAnswers.isFull = false;
  });
  afterAll(() => app.close());

  const CAPTAIN = { authorization: 'Bearer captain', 'x-correlation-id': 'voyage-1' };
  const http = () => request(app.getHttpServer());
  const build = (name = 'Lily', headers: object = {}) =>
    http()
      .post('/api/v1/boats')
      .set({ ...CAPTAIN, ...headers })
      .send({ name });
  const rename = (name: string, headers: object = {}) =>
    http()
      .put(at)
      .set({ ...CAPTAIN, 'if-match': '*', ...headers })
      .send({ name });
  const recorded = () => audit.writes.map(({ by: { id }, ...write }) => ({ by: id, ...write }));
  const byCaptain = { by: 'captain', correlationId: 'voyage-1', resource: at };

  it('is on record with who did it, and with what it made', async () => {
    await build().expect(201);

    expect(recorded()).toEqual([{ ...byCaptain, action: 'createBoat', after: { ...ROSE, name: 'Lily' } }]);
  });

  it('is on record with what was there before', async () => {
    await rename('Iris').expect(200);
    await http()
      .patch(at)
      .set({ ...CAPTAIN, 'if-match': '*', 'content-type': 'application/merge-patch+json' })
      .send({ draught: 2 });
    await http()
      .delete(at.toUpperCase().replace('/API/V1/BOATS', '/api/v1/boats'))
      .set({ ...CAPTAIN, 'if-match': '*' })
      .expect(204);

    const [iris, deeper] = [
      { ...ROSE, name: 'Iris' },
      { ...ROSE, name: 'Iris', draught: 2 },
    ];
    expect(recorded()).toEqual([
      { ...byCaptain, action: 'replaceBoat', before: ROSE, after: iris },
      { ...byCaptain, action: 'mergeBoat', before: iris, after: deeper },
      { ...byCaptain, action: 'sinkBoat', before: deeper },
    ]);
  });

  it('is on record when its answer is short', async () => {
    await rename('Iris', { prefer: 'return=minimal' }).expect(204);

    expect(recorded()).toMatchObject([{ action: 'replaceBoat', before: ROSE, after: { name: 'Iris' } }]);
  });

  it('leaves no record where it is refused, or was only tried', async () => {
    await build('Titanic').expect(404);
    await build('').expect(422);
    await rename('Iris', { 'if-match': '"9-abc"' }).expect(412);
    await rename('Iris', { authorization: 'Bearer passenger' }).expect(403);
    await rename('Iris', { prefer: 'validate-only' }).expect(200);

    expect(recorded()).toEqual([]);
  });

  it('is not done where it cannot be put on record', async () => {
    audit.isFull = true;

    await build().expect(500);
    await rename('Iris').expect(500);

    expect([harbour.built, harbour.boat.name]).toEqual([0, 'Rose']);
  });

  it('is on record once, however often it is repeated by its key', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() };
    await build('Lily', key).expect(201);
    await build('Lily', key).expect(201).expect('idempotency-replayed', 'true');

    expect(recorded()).toHaveLength(1);
  });

  it('is on record by itself where it is one of a batch, unless it was refused', async () => {
    const operations = [
      { op: 'create', body: { name: 'Lily' } },
      { op: 'create', body: { name: 'Titanic' } },
      { op: 'replace', id: BOAT, ifMatch: '*', body: { name: 'Iris' } },
      { op: 'delete', id: BOAT, ifMatch: '*' },
    ];
    await http().post('/api/v1/boats/batch').set(CAPTAIN).send({ operations }).expect(207);

    expect(recorded()).toMatchObject([
      { ...byCaptain, action: 'createBoat', after: { name: 'Lily' } },
      { ...byCaptain, action: 'replaceBoat', before: ROSE, after: { name: 'Iris' } },
      { ...byCaptain, action: 'sinkBoat', before: { name: 'Iris' } },
    ]);
    expect(recorded()).toHaveLength(3);
  });

  it('leaves no record of a batch of which nothing is done', async () => {
    const operations = ['Lily', 'Titanic'].map((name) => ({ op: 'create', body: { name } }));
    await http().post('/api/v1/boats/batch').set(CAPTAIN).send({ atomic: true, operations }).expect(422);

    expect(recorded()).toEqual([]);
  });

  it('is another thing than reading', async () => {
    await http().get(at).set(CAPTAIN).expect(200);

    expect(recorded()).toEqual([]);
  });
});

/** Knows more of what it does not let in than that nobody has it. */
class TokensAboard extends KnownCallers {
  constructor() {
    super({ 'Bearer captain': principal('captain', 'harbour', 'read:boats', 'write:boats') });
  }

  override authenticate(authorization: string): Promise<Principal | undefined> {
    if (authorization.startsWith('Basic')) throw unauthenticated('Only Bearer is read.');
    if (authorization.endsWith('expired')) throw invalidToken('The token has ended.');
    if (authorization.endsWith('unwelcome')) throw new Unwelcome('It gives no role here.');
    if (authorization.endsWith('of-an-issuer-away')) throw new IssuerAway('connect ECONNREFUSED');
    return super.authenticate(authorization);
  }
}
class Unwelcome extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'unwelcome';
  readonly title = 'Not one of the crew';
}
class IssuerAway extends Unavailable {
  readonly told = 'The issuer is away.';
}

describe('A caller who is refused', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await serving(HarbourModule, new TokensAboard(), { audit });
  });
  beforeEach(() => {
    audit.refusals.length = 0;
  });
  afterAll(() => app.close());
  const ask = (headers: object, path = at) =>
    request(app.getHttpServer())
      .get(path)
      .set({ 'x-correlation-id': 'voyage-2', ...headers });

  it.each([
    ['unknown-key', { authorization: 'Bearer stowaway' }],
    ['unknown-key', { authorization: 'Bearer stowaway' }, '/api/v1/nowhere'],
    ['unknown-key', { authorization: 'Bearer stowaway' }, '/api/v1/boats/%zz'],
    ['refused-token', { authorization: 'Bearer expired' }],
    ['refused-token', { authorization: 'Bearer unwelcome' }],
    ['not-bearer', { authorization: 'Basic expired' }],
    ['misplaced-key', { 'x-api-key': 'captain' }],
    ['two-identities', { 'x-api-key': 'captain', authorization: 'Bearer captain' }],
  ])('is on record, as %s, and never by what they showed', async (refusal, headers, path = at) => {
    await ask(headers, path);

    expect(audit.refusals).toEqual([{ refusal, correlationId: 'voyage-2' }]);
  });

  it('is not on record where they never said who they are, or are known', async () => {
    await ask({}).expect(401);
    await ask({}, '/api/v1/nowhere').expect(401);
    await ask({ authorization: 'Bearer captain' }).expect(200);
    await ask({ authorization: 'Bearer of-an-issuer-away' }).expect(503);

    expect(audit.refusals).toEqual([]);
  });
});
