import type { Variables } from '#libs/client';
import { Misuse } from '../misuse.js';
import { type Access, type Audience, type Home, openAudience, openSite } from '../service.js';
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

/** The one that is named, or else that of the site that is, or of the only site; where there is no only one, the only audience. */
async function audienceOf(home: Home, { audience, site }: CoverageOptions & Access): Promise<Audience> {
  if (audience !== undefined) return openAudience(home, audience);
  if (site !== undefined) return (await openSite(home, site)).follow('plimsoll:audience');
  const [only, another] = (await home.follow('plimsoll:sites')).items('plimsoll:sites');
  if (only && !another) return only.follow('plimsoll:audience');
  return openAudience(home, undefined, '--audience, or the site that it measures with --site');
}

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
    const list = await audience.follow('plimsoll:coverage', { ...listed, fields: FIELDS });
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

/** Of a list: who lacks each, and its forecast, are told of one alone. */
const FIELDS = 'kind,id,name,full,partial,none,unknown,atLeast,atMost,feature,baseline,discouraged';
const MOST_BLOCKERS = 5;

/** A part of all visits, 0 to 1. */
interface Counted {
  readonly fraction: number;
}
interface Shares {
  readonly id: string;
  readonly full?: Counted;
  readonly partial?: Counted;
  readonly unknown?: Counted;
}

function row({ id, full = NONE, partial = NONE, unknown = NONE }: Shares): string {
  const inPart = partial.fraction > 0 ? `, in part ${percent(partial).trim()}` : '';
  const notKnown = unknown.fraction > 0 ? `, not known ${percent(unknown).trim()}` : '';
  return `${percent(full)}  ${id}${inPart}${notKnown}`;
}

const NONE: Counted = { fraction: 0 };

const percent = ({ fraction }: Counted): string => `${(fraction * 100).toFixed(2).padStart(6)} %`;

interface Blocker extends Counted {
  readonly name: string;
  readonly from?: string;
  readonly to: string;
}

const blocker = ({ name, from, to, fraction }: Blocker): string =>
  `  costs ${percent({ fraction }).trim()}: ${name} ${from === undefined ? `up to ${to}` : from === to ? to : `${from} to ${to}`}`;

/** Without the links and forms of the service. */
const plain = (body: object): object =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !name.startsWith('_')));
