import { startApi } from '../start-api.js';

const OURS = 'https://app.example';
const api = await startApi({ corsOrigins: [OURS, 'http://localhost:5173'] });
const alone = await startApi();

describe('A page of an origin that may call', () => {
  it('is let to ask first, whatever it wants to send', async () => {
    const { headers } = await api.http
      .options('/api/v1/audiences')
      .set({ Origin: OURS, 'Access-Control-Request-Method': 'POST' })
      .set('Access-Control-Request-Headers', 'authorization, content-type, if-match, idempotency-key')
      .expect(204);

    expect(headers).toMatchObject({
      'access-control-allow-origin': OURS,
      'access-control-allow-headers': 'authorization, content-type, if-match, idempotency-key',
      'access-control-max-age': '600',
    });
    expect(headers['access-control-allow-methods']).toContain('PATCH');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('reads what is answered, with its headers, however often it asks, and what is refused', async () => {
    for (let time = 0; time < 3; time += 1) {
      const { headers } = await api.admin.get('/api/v1/audiences').set('Origin', OURS).expect(200);
      expect(headers['access-control-allow-origin']).toBe(OURS);
      expect(headers['access-control-expose-headers']).toMatch(
        /ETag, Link, Location, .*Accept-Post, .*X-Correlation-Id/,
      );
      expect(headers.vary).toMatch(/Origin/);
    }
    const refused = await api.http.get('/api/v1/audiences').set('Origin', OURS).expect(401);
    expect(refused.headers['access-control-allow-origin']).toBe(OURS);
  });

  it('is not known by what others were answered before', async () => {
    await api.admin.get('/api/v1/browsers').set('Origin', OURS).expect(200);
    await api.admin.get('/api/v1/browsers').expect(200);

    const { headers } = await api.admin.get('/api/v1/browsers').set('Origin', 'http://localhost:5173').expect(200);

    expect(headers['access-control-allow-origin']).toBe('http://localhost:5173');
  });
});

describe('A page of any other origin', () => {
  it.each(['https://evil.example', `${OURS}.evil.example`, 'http://app.example', 'null'])(
    '%s reads nothing',
    async (origin) => {
      const { headers } = await api.admin.get('/api/v1/audiences').set('Origin', origin).expect(200);

      expect(headers).not.toHaveProperty('access-control-allow-origin');
    },
  );

  it('reads nothing where no origin is listed, and OPTIONS tells what the path allows', async () => {
    const { headers } = await alone.admin.get('/api/v1/audiences').set('Origin', OURS).expect(200);
    expect(headers).not.toHaveProperty('access-control-allow-origin');

    await alone.http
      .options('/api/v1/audiences')
      .set('Origin', OURS)
      .expect(204)
      .expect('allow', 'GET, HEAD, OPTIONS, POST');
    await api.http.options('/api/v1/audiences').expect(204).expect('allow', 'GET, HEAD, OPTIONS, POST');
  });
});
