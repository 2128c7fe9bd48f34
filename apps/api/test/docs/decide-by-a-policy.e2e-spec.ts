import { Page } from '../../../../tools/docs/page.js';
import { type Step, stepsOf, WalkThrough } from '../../../../tools/docs/walk-through.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const { workspace } = api.admin;
const approver = await api.caller({ role: 'approver', workspace, name: 'Front-end platform' });
const contributor = await api.caller({ role: 'contributor', workspace, name: 'Checkout team' });
let reader: WalkThrough;

/** Each guide goes on where the one before it ends; the first one where the tutorial does. */
const scene = stepsOf(Page.read('docs/tutorials/first-audience.md'));
const steps = ['docs/how-to/set-a-policy.md', 'docs/how-to/decide-on-a-feature.md'].flatMap((file) =>
  stepsOf(Page.read(file)).map((step, at): [string, number, Step] => [file, at + 1, step]),
);

beforeAll(async () => {
  await api.app.listen(0);
  const keys = { KEY: api.admin.key, APPROVER: approver.key, CONTRIBUTOR: contributor.key };
  reader = new WalkThrough(await api.app.getUrl(), keys);
  for (const step of scene) await reader.take(step);
});

describe('The guides to policies and decisions', () => {
  it('show what is answered to each of their commands', () => {
    expect(steps.filter(([, , { shown }]) => shown === undefined)).toEqual([]);
    expect(steps).toHaveLength(22);
  });

  it.each(steps)('are answered as they show: %s, command %i', async (_file, _at, step) => {
    const { status, shown, answered } = await reader.take(step);

    expect(answered).toEqual(shown);
    expect(isProblem(shown) ? [shown.status] : [200, 201]).toContain(status);
  });
});

const isProblem = (shown: unknown): shown is { readonly status: number } =>
  typeof shown === 'object' && shown !== null && 'type' in shown;
