import { Page } from '../../../../tools/docs/page.js';
import { stepsOf, WalkThrough } from '../../../../tools/docs/walk-through.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const steps = stepsOf(Page.read('docs/how-to/manage-api-keys.md'));
let reader: WalkThrough;

beforeAll(async () => {
  await api.app.listen(0);
  reader = new WalkThrough(await api.app.getUrl(), { KEY: api.admin.key });
});

describe('The page about API keys', () => {
  it('is five commands', () => {
    expect(steps).toHaveLength(5);
  });

  it.each(steps.map((step, at) => [at + 1, step] as const))('is answered as it shows at step %i', async (_, step) => {
    const { status, shown, answered } = await reader.take(step);

    expect([200, 201, 204]).toContain(status);
    if (shown !== undefined) expect(answered).toEqual(shown);
  });
});
