import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { AnswerMemory } from './answer-memory.js';
import { aboard, HarbourModule } from './testing/harbour.js';
import { serving } from './testing/serving.js';

describe('An answer that its caller has already', () => {
  let app: NestFastifyApplication;
  const memory = new AnswerMemory();
  const boats = () => request(app.getHttpServer()).get('/api/v1/boats').set('Authorization', 'Bearer captain');

  beforeAll(async () => {
    app = await serving(HarbourModule, aboard, { memory });
  });
  afterAll(() => app.close());

  it('is 304 with its tag and what it depends on, remembered or not, and tells nothing of the body again', async () => {
    const { etag } = (await boats()).headers;
    const unchanged = () => boats().set('If-None-Match', etag).expect(304);
    const { headers: remembered } = await unchanged();
    memory.forget('harbour');
    const { headers: anew } = await unchanged();

    for (const headers of [remembered, anew]) {
      expect(headers).toMatchObject({ etag, vary: expect.any(String), 'cache-control': 'private, no-cache' });
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
      expect(Object.keys(headers).filter((name) => /^(link|content-t|plimsoll-)/.test(name))).toEqual([]);
    }
  });

  it('is 304 to a HEAD too', async () => {
    const { etag } = (await boats()).headers;
    for (const tag of ['*', etag]) {
      memory.forget('harbour');
      const { status, headers } = await request(app.getHttpServer())
        .head('/api/v1/boats')
        .set('Authorization', 'Bearer captain')
        .set('If-None-Match', tag);
      expect(status).toBe(304);
      expect(headers).not.toHaveProperty('content-length');
    }
  });
});
