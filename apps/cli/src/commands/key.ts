import { Misuse } from '../misuse.js';
import type { Access, Home } from '../service.js';
import { plain, print } from '../terminal.js';

/** Who a key is: its name, its role and its workspace, and what it may do there. */
export async function key({ key: given }: Access, open: () => Promise<Home>): Promise<number> {
  if (!given) throw new Misuse('There is no key: put one into PLIMSOLL_KEY.');
  const home = await open();
  const { body } = await home.follow('plimsoll:workspace');
  // Older services do not tell.
  const {
    name = 'a key',
    role = 'not told',
    readOnly = false,
    siteId,
  } = (body.caller ?? {}) as Partial<typeof body.caller>;
  const sites = await home.follow('plimsoll:sites', siteId === undefined ? { pageSize: 1 } : {});
  const [site] = sites.items('plimsoll:sites');
  const checks = await site?.follow('plimsoll:checks');
  const adoptions = await site?.follow('plimsoll:adoptions');
  const may = [
    'read',
    ...(checks?.has('plimsoll:create') ? ['check'] : []),
    ...(adoptions?.has('plimsoll:create') ? ['propose'] : []),
    ...(home.has('plimsoll:create-audience') ? ['import'] : []),
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
