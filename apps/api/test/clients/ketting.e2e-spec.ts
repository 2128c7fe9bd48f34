import { bearerAuth, Ketting, type State } from 'ketting';
import { startApi } from '../start-api.js';
import { decidesFrom, type Document } from './deciding.js';
import { entryOf } from './served.js';

type Data = Readonly<Record<string, unknown>>;

const api = await startApi();
const client = await entryOf(api).then((entry) => {
  const ketting = new Ketting(entry);
  ketting.use(bearerAuth(api.admin.key));
  ketting.use((request, next) => {
    request.headers.set('Accept', 'application/prs.hal-forms+json');
    return next(request);
  });
  return ketting;
});

describe('Ketting, which knows only the entry', () => {
  /** A lone form is called default; what it holds already, Ketting sends along by itself. */
  const documentOf = (state: State<Data>): Document => ({
    data: state.data,
    items: async (rel) => {
      const embedded = state.followAll<Data>(rel);
      return Promise.all(embedded.map(async (item) => (await item.get()).data));
    },
    follow: async (rel, variables = {}) => documentOf(await state.follow<Data>(rel, variables).get()),
    submit: async (rel, filledIn) => {
      const name = rel.replace('plimsoll:', '');
      const form = state.actions().find((action) => action.name === name) ?? state.action('default');
      return documentOf(await form.submit(filledIn as Data));
    },
  });

  decidesFrom(async () => documentOf(await client.go<Data>().get()));

  it('expands templates, and finds what is embedded', async () => {
    const features = await client.go<Data>().follow<Data>('plimsoll:features', { q: 'subgrid' });
    const [subgrid] = await features.followAll<Data>('plimsoll:features');

    expect((await subgrid.get()).data).toMatchObject({ id: 'subgrid', name: 'Subgrid' });
  });
});
