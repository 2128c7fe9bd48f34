import { bearerAuth, Ketting, type State } from 'ketting';
import { MEASURED } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { entryOf } from './served.js';

type Data = Readonly<Record<string, unknown>>;

const api = await startApi();

describe('Ketting, which knows only the entry', () => {
  const client = entryOf(api).then((entry) => {
    const ketting = new Ketting(entry);
    ketting.use(bearerAuth(api.admin.key));
    ketting.use((request, next) => {
      request.headers.set('Accept', 'application/prs.hal-forms+json');
      return next(request);
    });
    return ketting;
  });
  const collection = async (rel: string): Promise<State<Data>> => {
    const home = (await client).go<Data>();
    return (await home.follow<Data>(rel, {})).get();
  };

  it('goes from nothing to a site, by relations and by forms as they come', async () => {
    const audiences = await collection('plimsoll:audiences');
    const audience = await audiences.action('create').submit({ name: 'Shop' });
    const snapshot = await audience.action('import').submit(MEASURED);
    const sites = await collection('plimsoll:sites');
    const site = await sites
      .action('create')
      .submit({ name: 'Web shop', audienceId: audience.data.id, 'policy.threshold': 90 });

    expect(snapshot.data).toMatchObject({ audienceId: audience.data.id, visits: { total: 900, unknown: 10 } });
    expect(site.data).toMatchObject({ name: 'Web shop', policy: { threshold: 90, counts: 'full', version: 1 } });
    const measured = await site.follow<Data>('plimsoll:audience').get();
    expect(measured.data.id).toBe(audience.data.id);
  });

  it('expands templates, and finds what is embedded', async () => {
    const features = await (await client).go<Data>().follow<Data>('plimsoll:features', { q: 'subgrid' });
    const [subgrid] = await features.followAll<Data>('plimsoll:features');

    expect((await subgrid.get()).data).toMatchObject({ id: 'subgrid', name: 'Subgrid' });
  });
});
