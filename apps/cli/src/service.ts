import { connect, type Resource, type Schemas } from '#libs/client';
import { Misuse } from './misuse.js';

/** Where the service is, in whose name it is asked, and which of its sites is meant. */
export interface Access {
  readonly url: string;
  readonly key?: string;
  readonly site?: string;
}

export type Home = Awaited<ReturnType<typeof connect>>;
export type Site = Resource<Schemas['Site']>;

export async function openHome({ url, key }: Access): Promise<Home> {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    throw new Misuse(`${url} is no address: write it with http:// or https://.`);
  return connect({ url, ...(key && { key }) });
}

/** The site that is meant, by its name or id; where none is named, the only one. */
export async function openSite(home: Home, wanted: string | undefined): Promise<Site> {
  if (wanted !== undefined && ID.test(wanted)) return home.follow('plimsoll:site', { siteId: wanted });
  const sites = await home.follow('plimsoll:sites', wanted === undefined ? {} : { q: wanted });
  const found = await chosen(sites.all('plimsoll:sites'), wanted, 'site');
  return found.again();
}

/** The audience that is meant, by its name or id. */
export async function openAudience(home: Home, wanted: string | undefined): Promise<Resource<Schemas['Audience']>> {
  if (wanted !== undefined && ID.test(wanted)) return home.follow('plimsoll:audience', { audienceId: wanted });
  const audiences = await home.follow('plimsoll:audiences', wanted === undefined ? {} : { q: wanted });
  const found = await chosen(audiences.all('plimsoll:audiences'), wanted, 'audience');
  return found.again();
}

export const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

type Named = Resource<{ id: string; name: string }>;

async function chosen<T extends Named>(all: AsyncIterable<T>, wanted: string | undefined, noun: string): Promise<T> {
  const found: T[] = [];
  for await (const each of all) {
    const { id, name } = each.body;
    if (wanted !== undefined && (name === wanted || id === wanted)) return each;
    found.push(each);
  }
  const [only] = found;
  if (wanted === undefined && only && found.length === 1) return only;
  const names = found.slice(0, MOST_NAMES).map(({ body }) => body.name);
  const told = names.length === 0 ? '' : ` There are: ${names.join(', ')}${found.length > names.length ? ', …' : ''}.`;
  throw new Misuse(
    wanted === undefined ? `Which ${noun}? Name it with --${noun}.${told}` : `There is no ${noun} ${wanted}.${told}`,
  );
}

const MOST_NAMES = 10;
