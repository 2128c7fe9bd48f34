import type { AnswerOf, Resource } from '#libs/client';
import { type Access, type Home, needKey, type Site } from '../service.js';
import { plain, print } from '../terminal.js';

/** Who a key is: its name, its role and its workspace, and what it may do there. */
export async function key(access: Access, open: () => Promise<Home>): Promise<number> {
  needKey(access);
  const home = await open();
  const { body } = await home.follow('plimsoll:workspace');
  // Older services do not tell.
  const {
    name = 'a key',
    role = 'not told',
    readOnly = false,
    siteId,
  } = (body.caller ?? {}) as Partial<typeof body.caller>;
  const sites = await home.follow('plimsoll:sites');
  const [site] = sites.items('plimsoll:sites');
  const may = [
    'read',
    ...(await offeredOn(sites)),
    ...((await mayImport(home, siteId === undefined ? undefined : site)) ? ['import'] : []),
    ...(home.has('plimsoll:create-site') ? ['make sites'] : []),
    ...(home.has('plimsoll:api-keys') ? ['make keys'] : []),
  ];
  print(
    [
      `${plain(name)}, ${role}${readOnly ? ' that only reads' : ''}`,
      `workspace ${plain(body.name)} (${body.slug})${siteId === undefined ? '' : `, only the site ${plain(site?.body.name ?? siteId)}`}`,
      `may ${may.join(', ')}`,
      '',
    ].join('\n'),
  );
  return 0;
}

/** A key of one site makes no audiences: that of its own site tells. */
async function mayImport(home: Home, own: Site | undefined): Promise<boolean> {
  if (home.has('plimsoll:create-audience')) return true;
  if (!own?.has('plimsoll:audience')) return false;
  return (await own.follow('plimsoll:audience')).form('import-file') !== undefined;
}

/** What can be done on some site: one of which nothing was measured yet offers no checks to anybody. */
async function offeredOn(sites: Resource<AnswerOf<'listSites'>>): Promise<readonly string[]> {
  const may = new Set<string>();
  let looked = 0;
  for await (const site of sites.all('plimsoll:sites')) {
    if (may.size === OFFERED.length || looked >= MOST_SITES) break;
    looked += 1;
    for (const { at, what } of OFFERED) if ((await site.follow(at)).has('plimsoll:create')) may.add(what);
  }
  return OFFERED.map(({ what }) => what).filter((what) => may.has(what));
}

const OFFERED = [
  { at: 'plimsoll:checks', what: 'check' },
  { at: 'plimsoll:adoptions', what: 'propose' },
] as const;
/** Each takes two requests. */
const MOST_SITES = 20;
