import type { Resource, Schemas, Variables } from '#libs/client';
import { Misuse } from '../misuse.js';
import { type Access, type Home, openAudience, openSite } from '../service.js';
import { print } from '../terminal.js';

export interface CoverageOptions {
  readonly audience?: string;
  readonly q?: string;
  readonly segment?: string;
  readonly limit: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** Who has it: one feature or key with what costs most, several also together, or the list. */
export async function coverage(
  ids: readonly string[],
  options: CoverageOptions & Access,
  open: () => Promise<Home>,
): Promise<number> {
  const { segment, q, limit, json = false, csv = false } = options;
  if (json && csv) throw new Misuse('Ask for --json or --csv, not for both.');
  if (csv && ids.length > 0) throw new Misuse('--csv is of the list: name no ids.');
  const audience = await audienceOf(await open(), options);
  const listed: Variables = { q, segment, limit, sort: '-full' };
  if (csv) print(await audience.text('plimsoll:coverage', 'text/csv', listed));
  else {
    const told = await toldOf(audience, ids, segment, listed);
    print(json ? `${JSON.stringify(told.body, undefined, 2)}\n` : told.lines.map((line) => `${line}\n`).join(''));
  }
  return 0;
}

/** The one that is named, or else that of the site that is. */
async function audienceOf(home: Home, { audience, site }: CoverageOptions & Access): Promise<Audience> {
  if (audience === undefined && site !== undefined) return (await openSite(home, site)).follow('plimsoll:audience');
  return openAudience(home, audience);
}

type Audience = Resource<Schemas['Audience']>;
interface Told {
  readonly body: object;
  readonly lines: readonly string[];
}

async function toldOf(
  audience: Audience,
  ids: readonly string[],
  segment: string | undefined,
  listed: Variables,
): Promise<Told> {
  const [id, another] = ids;
  if (id === undefined) {
    const list = await audience.follow('plimsoll:coverage', listed);
    const items = list.items('plimsoll:coverage').map(({ body }) => body);
    return { body: items.map(plain), lines: items.map(row) };
  }
  if (another === undefined) {
    const { body } = await audience.follow('plimsoll:explanation', { subjectId: id, segment });
    const { full, targets = [], blockers = [] } = body;
    if (full === undefined)
      return { body: plain(body), lines: [`${id} has become ${targets.join(', ')}: name what you mean.`] };
    return { body: plain(body), lines: [row(body), ...blockers.slice(0, MOST_BLOCKERS).map(blocker)] };
  }
  const { body } = await audience.follow('plimsoll:joint-coverage', { subject: ids, segment });
  const together = row({ ...body, id: 'all of them together' });
  return {
    body: plain(body),
    lines: [...body.subjects.map(row), together, ...body.blockers.slice(0, MOST_BLOCKERS).map(blocker)],
  };
}

const MOST_BLOCKERS = 5;

interface Shares {
  readonly id: string;
  readonly full?: number;
  readonly partial?: number;
  readonly unknown?: number;
}

const row = ({ id, full = 0, partial = 0, unknown = 0 }: Shares): string =>
  `${percent(full)}  ${id}${partial > 0 ? `, in part ${percent(partial).trim()}` : ''}${unknown > 0 ? `, not known ${percent(unknown).trim()}` : ''}`;

const percent = (share: number): string => `${share.toFixed(2).padStart(6)} %`;

const blocker = ({ name, from, to, share }: { name: string; from?: string; to: string; share: number }): string =>
  `  costs ${percent(share).trim()}: ${name} ${from === undefined ? `up to ${to}` : from === to ? to : `${from} to ${to}`}`;

/** Without the links and forms of the service. */
const plain = (body: object): object =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !name.startsWith('_')));
