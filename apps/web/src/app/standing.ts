import type { connect, Resource, Schemas } from '#libs/client';
import type { Chosen } from './place.js';

export type Home = Awaited<ReturnType<typeof connect>>;
export type Site = Resource<Schemas['Site']>;
export type Audience = Resource<Schemas['Audience']>;

/** For whom everything is shown: a site, whose policy draws the line, or an audience alone, with a line of one's own. */
export interface Standing {
  readonly home: Home;
  readonly audience: Audience;
  readonly site?: Site;
  /** The percentage of visits that a feature must reach. */
  readonly line: number;
}

/** The site or audience that was chosen, else the first there is; undefined where there is none yet. */
export async function standingAt(
  home: Home,
  { site: siteId, audience: audienceId, line }: Chosen,
): Promise<Standing | undefined> {
  if (audienceId === undefined) {
    const site = siteId === undefined ? await firstSite(home) : await home.follow('plimsoll:site', { siteId });
    if (site) return ofSite(home, site);
  }
  const audience = await (audienceId === undefined
    ? firstAudience(home)
    : home.follow('plimsoll:audience', { audienceId }));
  return audience && { home, audience, line: lineIn(line) ?? USUAL };
}

/** The line that was typed; undefined when it is none. */
export function lineIn(text = ''): number | undefined {
  const line = text.trim() === '' ? Number.NaN : Number(text);
  return line > 0 && line <= 100 ? line : undefined;
}
const USUAL = 95;

async function ofSite(home: Home, site: Site): Promise<Standing> {
  return { home, site, audience: await site.follow('plimsoll:audience'), line: site.body.policy.threshold };
}

async function firstSite(home: Home): Promise<Site | undefined> {
  if (!home.has('plimsoll:sites')) return undefined;
  return (await home.follow('plimsoll:sites', { pageSize: 1 })).items('plimsoll:sites')[0];
}

async function firstAudience(home: Home): Promise<Audience | undefined> {
  if (!home.has('plimsoll:audiences')) return undefined;
  return (await home.follow('plimsoll:audiences', { pageSize: 1 })).items('plimsoll:audiences')[0];
}
