import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { AnswerMemory } from './answer-memory.js';
import { aboard, HarbourModule } from './testing/harbour.js';
import { serving } from './testing/serving.js';
import { fleet } from './testing/ships.js';

const OURS = '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f';
const OTHER = '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e90';

describe('What is remembered of a member of a collection', () => {
  let app: NestFastifyApplication;
  const memory = new AnswerMemory();

  beforeAll(async () => {
    app = await serving(HarbourModule, aboard, { memory });
  });
  beforeEach(() => {
    memory.forget();
  });
  afterAll(() => app.close());

  /** Whether it is answered anew once something has changed since it was read. */
  async function isAnsweredAnew(ship: string, change: () => void): Promise<boolean> {
    const read = () =>
      request(app.getHttpServer()).get(`/api/v1/ships/${ship}`).set('authorization', 'Bearer captain').expect(200);
    await read();
    change();
    const before = fleet.asked.length;
    await read();
    return fleet.asked.length > before;
  }

  it.each([
    ['nothing changes', () => undefined, false],
    ['another changes', () => memory.forget('harbour', OTHER), false],
    ['it changes', () => memory.forget('harbour', OURS), true],
    ['something changes that is of no member alone', () => memory.forget('harbour'), true],
    ['the catalogue changes', () => memory.forget(), true],
  ])('is answered anew or not, as %s', async (_, change, isAnew) => {
    expect(await isAnsweredAnew(OURS, change)).toBe(isAnew);
  });

  it.each([
    ['it embeds what may be of others', `${OURS}?embed=plimsoll:sisters`],
    ['it does so by another spelling', `${OURS}?%65mbed=plimsoll:sisters`],
    ['the id is in capitals', OURS.toUpperCase()],
    ['the id is encoded', `%30${OURS.slice(1)}`],
  ])('is answered anew by any change where %s', async (_, ship) => {
    expect(await isAnsweredAnew(ship, () => undefined)).toBe(false);
    expect(await isAnsweredAnew(ship, () => memory.forget('harbour', OTHER))).toBe(true);
  });
});
