import type { Resource } from '#libs/client';
import type { Home } from './standing.js';

/** A site or audience that can be chosen. */
export interface Choice {
  readonly kind: 'site' | 'audience';
  readonly id: string;
  readonly name: string;
}

export interface Choices {
  readonly sites: readonly Choice[];
  readonly audiences: readonly Choice[];
  /** Whether there are more than are told. */
  readonly isCut: boolean;
}

/** The first that have some words in their names. Sites are narrowed by the service; audiences cannot be, so they are read to the end. */
export async function choicesFor(home: Home, words: string): Promise<Choices> {
  const [sites, audiences] = await Promise.all([sitesCalled(home, words), audiencesCalled(home, words)]);
  const shown = (all: readonly Choice[]) => all.slice(0, SHOWN);
  return { sites: shown(sites), audiences: shown(audiences), isCut: sites.length > SHOWN || audiences.length > SHOWN };
}
const SHOWN = 12;

async function sitesCalled(home: Home, q: string): Promise<Choice[]> {
  if (!home.has('plimsoll:sites')) return [];
  const page = await home.follow('plimsoll:sites', { pageSize: SHOWN + 1, fields: 'id,name', ...(q && { q }) });
  return page.items('plimsoll:sites').map((item) => choice('site', item));
}

async function audiencesCalled(home: Home, q: string): Promise<Choice[]> {
  if (!home.has('plimsoll:audiences')) return [];
  const page = await home.follow('plimsoll:audiences', { pageSize: q ? 500 : SHOWN + 1, fields: 'id,name' });
  const found: Choice[] = [];
  const words = q.toLowerCase();
  for await (const item of page.all('plimsoll:audiences')) {
    const one = choice('audience', item);
    if (one.name.toLowerCase().includes(words)) found.push(one);
    if (found.length > SHOWN) break;
  }
  return found;
}

const choice = (kind: Choice['kind'], { body }: Resource<object>): Choice => ({
  kind,
  ...(body as { id: string; name: string }),
});
