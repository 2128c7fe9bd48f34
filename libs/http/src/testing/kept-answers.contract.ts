import type { KeptAnswer, KeptAnswers, KeptAt } from '../write-store.js';

const at: KeptAt = { principal: 'ci', method: 'POST', path: '/api/v1/boats', key: 'one' };
const answer: KeptAnswer = {
  payload: Buffer.from([0, 1, 255]),
  status: 201,
  headers: { location: '/api/v1/boats/1', etag: '"1-a"' },
  body: Buffer.from('{"name":"Röse"}'),
};
const asRead = (found: KeptAnswer | undefined) =>
  found && { ...found, payload: Buffer.from(found.payload), body: Buffer.from(found.body) };

/** What every store of answers promises. `past(hours)` answers one whose answers were kept that long ago. */
export function describeKeptAnswers(
  open: () => { kept: KeptAnswers; past: (hours: number) => Promise<void> | void },
): void {
  it('finds an answer as it was kept, bytes and all', async () => {
    const { kept } = open();
    await kept.keep(at, answer);

    expect(asRead(await kept.find(at))).toMatchObject(answer);
  });

  it('finds it only where it was kept', async () => {
    const { kept } = open();
    await kept.keep(at, answer);

    for (const other of [{ principal: 'me' }, { method: 'PUT' }, { path: '/api/v1/ports' }, { key: 'two' }])
      expect(await kept.find({ ...at, ...other })).toBeUndefined();
  });

  it('keeps an answer without a body', async () => {
    const { kept } = open();
    await kept.keep(at, { ...answer, status: 204, body: Buffer.alloc(0) });

    expect(asRead(await kept.find(at))).toMatchObject({ status: 204, body: Buffer.alloc(0) });
  });

  it('keeps the first answer, and refuses a second', async () => {
    const { kept } = open();
    await kept.keep(at, answer);

    await expect(kept.keep(at, { ...answer, status: 200 })).rejects.toThrow();
    expect(await kept.find(at)).toMatchObject({ status: 201 });
  });

  it('keeps it for a day, after which another may take its place', async () => {
    const { kept, past } = open();
    await kept.keep(at, answer);

    await past(23.9);
    expect(await kept.find(at)).toBeDefined();
    await past(0.2);
    expect(await kept.find(at)).toBeUndefined();
    await kept.keep(at, { ...answer, status: 200 });
    expect(await kept.find(at)).toMatchObject({ status: 200 });
  });
}
