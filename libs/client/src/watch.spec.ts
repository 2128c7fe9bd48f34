import { Refused } from './problem.js';
import { Resource } from './resource.js';
import { Session } from './session.js';
import type { Schemas } from './types.js';
import { watch } from './watch.js';

const JOB = {
  id: '1',
  state: 'running',
  _links: { self: { href: '/jobs/1' }, 'plimsoll:events': { href: '/events' } },
};
const json = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });

/** A job of a service whose stream of events is answered so. */
const jobWhoseEvents = (answer: () => Promise<Response>, later: object = JOB) => {
  let asked = 0;
  const fetch = (url: URL) => {
    asked += 1;
    return url.pathname === '/events' ? answer() : Promise.resolve(json(200, later));
  };
  const session = new Session({ url: 'https://plimsoll.example', retries: 0, fetch: fetch as typeof globalThis.fetch });
  return { job: new Resource(session, JOB as unknown as Schemas['Job']), asked: () => asked };
};

const statesOf = async (jobs: AsyncIterable<Resource<Schemas['Job']>>): Promise<string[]> => {
  const states: string[] = [];
  for await (const { body } of jobs) states.push(body.state);
  return states;
};

describe('A job that is watched', () => {
  it.each([
    [
      'the service has no room',
      () => Promise.resolve(json(503, { type: '/problems/busy', title: 'Busy', status: 503 })),
    ],
    ['the connection breaks', () => Promise.reject(new TypeError('fetch failed'))],
  ])('is asked for where %s', async (_, answer) => {
    const { job } = jobWhoseEvents(answer, { ...JOB, state: 'succeeded' });

    expect(await statesOf(watch(job))).toEqual(['running', 'succeeded']);
  });

  it('is given up where who watches is not let in any more', async () => {
    const { job, asked } = jobWhoseEvents(() =>
      Promise.resolve(json(401, { type: '/problems/unauthorized', title: 'No', status: 401 })),
    );

    await expect(statesOf(watch(job))).rejects.toThrow(Refused);
    expect(asked()).toBe(1);
  });

  it('is left at once, though nothing happens', async () => {
    const leaving = new AbortController();
    const { job, asked } = jobWhoseEvents(() => Promise.reject(new TypeError('fetch failed')));

    const watched = statesOf(watch(job, leaving.signal));
    setTimeout(() => leaving.abort(), 20);

    await expect(watched).rejects.toThrow('aborted');
    expect(asked()).toBe(1);
  });
});
