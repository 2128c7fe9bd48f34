import { connect, type Resource, type Schemas } from '#libs/client';
import { Misuse } from './misuse.js';
import { plain } from './terminal.js';

/** Where the service is, in whose name it is asked, and which of its sites is meant. */
export interface Access {
  readonly url: string;
  readonly key?: string;
  readonly site?: string;
}

export type Home = Awaited<ReturnType<typeof connect>>;
export type Site = Resource<Schemas['Site']>;
export type Audience = Resource<Schemas['Audience']>;

/** Refuses to go on without a key, where what is shown to strangers would only mislead. */
export function needKey({ key }: Access): void {
  if (!key) throw new Misuse('There is no key: put one into PLIMSOLL_KEY.');
}

export async function openHome({ url, key }: Access): Promise<Home> {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    throw new Misuse(`${url} is no address: write it with http:// or https://.`);
  return connect({ url, ...(key && { key }) });
}

/** The site that is meant, by its name or id; where none is named, the only one. */
export async function openSite(home: Home, wanted: string | undefined): Promise<Site> {
  if (wanted !== undefined && ID.test(wanted)) return home.follow('plimsoll:site', { siteId: wanted });
  const sites = await home.follow('plimsoll:sites', wanted === undefined ? {} : { q: wanted });
  const all = async () => (await home.follow('plimsoll:sites')).items('plimsoll:sites');
  const found = await chosen(sites.all('plimsoll:sites'), wanted, { noun: 'site', way: '--site', all });
  return found.again();
}

/** The audience that is meant, by its name or id; where none is named, the only one. `way` says to whoever named none how to. */
export async function openAudience(home: Home, wanted: string | undefined, way = '--audience'): Promise<Audience> {
  if (wanted !== undefined && ID.test(wanted)) return home.follow('plimsoll:audience', { audienceId: wanted });
  const audiences = await home.follow('plimsoll:audiences', wanted === undefined ? {} : { q: wanted });
  const all = async () => (await home.follow('plimsoll:audiences')).items('plimsoll:audiences');
  const found = await chosen(audiences.all('plimsoll:audiences'), wanted, { noun: 'audience', way, all });
  return found.again();
}

export const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

type Named = Resource<{ id: string; name: string }>;

interface Choice {
  readonly noun: string;
  /** How one is named. */
  readonly way: string;
  /** The first of all that there are, whatever they are called. */
  all(): Promise<readonly Named[]>;
}

async function chosen<T extends Named>(fitting: AsyncIterable<T>, wanted: string | undefined, of: Choice): Promise<T> {
  const found: T[] = [];
  for await (const each of fitting) {
    const { id, name } = each.body;
    if (wanted !== undefined && (name === wanted || id === wanted)) return each;
    found.push(each);
  }
  const [only] = found;
  if (wanted === undefined && only && found.length === 1) return only;
  const others = found.length > 0 ? found : await of.all();
  const names = others.slice(0, MOST_NAMES).map(({ body }) => plain(body.name));
  const told = names.length === 0 ? '' : ` There are: ${names.join(', ')}${others.length > names.length ? ', …' : ''}.`;
  throw new Misuse(
    wanted === undefined
      ? `Which ${of.noun}? Name it with ${of.way}.${told}`
      : `There is no ${of.noun} ${wanted}.${told}`,
  );
}

const MOST_NAMES = 10;
