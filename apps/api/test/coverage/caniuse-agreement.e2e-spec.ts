import browserslist from 'browserslist';
import { worldSnapshots } from '../../../../seed/world.js';
import { startApi } from '../start-api.js';

const api = await startApi();

/** docs/explanation/coverage-model.md says how near is near enough, and why not nearer. */
describe('The coverage of the world, compared with that of browserslist', () => {
  let compared: readonly Compared[];

  beforeAll(async () => {
    compared = compare(await featuresOneToOne(), await coverageOfTheWorld());
  });

  it('is there for more than three hundred features that caniuse has as one too', () => {
    expect(compared.length).toBeGreaterThan(300);
  });

  it('is the same within half a point for four in five', () => {
    expect(
      portion(({ theirs, ours }) => gap([theirs.full, theirs.full], [ours.full, ours.atMost]) <= 0.5),
    ).toBeGreaterThan(4 / 5);
  });

  it('is so for nine in ten where what either calls partial may count, and within three points for 24 in 25', () => {
    const apart = ({ theirs, ours }: Compared): number => gap([theirs.full, theirs.some], [ours.full, ours.some]);

    expect(portion((each) => apart(each) <= 0.5)).toBeGreaterThan(9 / 10);
    expect(portion((each) => apart(each) <= 3)).toBeGreaterThan(24 / 25);
  });

  const portion = (isSo: (each: Compared) => boolean): number => compared.filter(isSo).length / compared.length;
});

/** One feature, in percent of the visits that caniuse tells apart. */
interface Compared {
  /** What caniuse calls supported, and that with what it calls partly supported. */
  readonly theirs: { readonly full: number; readonly some: number };
  readonly ours: { readonly full: number; readonly atMost: number; readonly some: number };
}

/** How far two intervals are apart; 0 where they meet. */
const gap = ([low, high]: Interval, [otherLow, otherHigh]: Interval): number =>
  Math.max(low - otherHigh, otherLow - high, 0);
type Interval = readonly [low: number, high: number];

function compare(caniuseOf: ReadonlyMap<string, string>, coverages: readonly Coverage[]): Compared[] {
  const whole = browserslist.coverage(browserslist('>= 0%'));
  const shareOf = (query: string): number => (100 * browserslist.coverage(browserslist(query))) / whole;
  return coverages.flatMap(({ id, full, partial, atMost }) => {
    const caniuse = caniuseOf.get(id);
    return caniuse === undefined
      ? []
      : {
          theirs: { full: shareOf(`fully supports ${caniuse}`), some: shareOf(`supports ${caniuse}`) },
          ours: { full, atMost, some: atMost + partial },
        };
  });
}

/** Per feature its one id of caniuse, where that is no other feature's too. */
async function featuresOneToOne(): Promise<ReadonlyMap<string, string>> {
  const { _links } = (await api.admin.get('/api/v1').expect(200)).body;
  const features = await allOf<{ id: string; caniuse: string[] }>(
    _links['plimsoll:features'].href,
    'plimsoll:features',
  );
  const named = features.flatMap(({ caniuse }) => caniuse);
  const isOneToOne = (caniuse: readonly string[]): boolean =>
    caniuse.length === 1 && named.indexOf(caniuse[0]) === named.lastIndexOf(caniuse[0]);
  return new Map(features.filter(({ caniuse }) => isOneToOne(caniuse)).map(({ id, caniuse }) => [id, caniuse[0]]));
}

/** By the same usage that browserslist reads; what it has under no version is left out on both sides. */
async function coverageOfTheWorld(): Promise<readonly Coverage[]> {
  const { rows, ...period } = worldSnapshots()[worldSnapshots().length - 1];
  const { _links } = (await api.admin.get('/api/v1').expect(200)).body;
  const created = await api.admin
    .post(_links['plimsoll:audiences'].href.replace(VARIABLES, ''))
    .send({ name: 'World' });
  const world = created.body._links;
  const told = rows.filter(({ caniuse }) => caniuse !== 'other');
  await api.admin
    .post(world['plimsoll:import'].href)
    .send({ ...period, rows: told })
    .expect(201);
  return allOf<Coverage>(world['plimsoll:coverage'].href, 'plimsoll:coverage');
}

interface Coverage {
  readonly id: string;
  readonly full: number;
  readonly partial: number;
  readonly atMost: number;
}

/** All items of a collection, page by page. */
async function allOf<Item>(template: string, rel: string): Promise<Item[]> {
  const items: Item[] = [];
  let href: string | undefined = `${template.replace(VARIABLES, '')}?limit=500`;
  while (href !== undefined) {
    const { body: page }: { body: Page<Item> } = await api.admin.get(href).expect(200);
    items.push(...page._embedded[rel]);
    href = page._links.next?.href;
  }
  return items;
}

interface Page<Item> {
  readonly _links: { readonly next?: { readonly href: string } };
  readonly _embedded: Readonly<Record<string, readonly Item[]>>;
}

const VARIABLES = /\{.*/;
