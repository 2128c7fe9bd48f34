import { Page } from '../../../../tools/docs/page.js';
import { stepsOf, WalkThrough } from '../../../../tools/docs/walk-through.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const steps = stepsOf(Page.read('docs/how-to/measure-what-upstream-does-not-know.md'));
let reader: WalkThrough;

beforeAll(async () => {
  await api.app.listen(0);
  reader = new WalkThrough(await api.app.getUrl(), { KEY: api.admin.key });
});

describe('The page about what upstream does not know', () => {
  it('is eleven commands', () => {
    expect(steps).toHaveLength(11);
  });

  it.each(steps.map((step, at) => [at + 1, step] as const))('is answered as it shows at step %i', async (_, step) => {
    const { status, shown, answered } = await reader.take(step);

    expect([200, 201]).toContain(status);
    if (shown !== undefined) expect(answered).toEqual(shown);
  });
});
