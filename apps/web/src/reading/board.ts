import type { Resource, Schemas } from '#libs/client';
import type { Site } from '../app/standing.js';

type Adoption = Resource<Schemas['Adoption']>;
type State = Schemas['Adoption']['state'];

/** Those of one state, the newest first. */
export interface Column {
  readonly state: State;
  readonly adoptions: readonly Adoption[];
  /** The way to older ones, where there are any. */
  readonly older?: () => Promise<Column>;
}

/** What is open before what is over. */
export const BOARD: Readonly<Record<State, string>> = {
  proposed: 'Proposed',
  approved: 'Approved',
  shipping: 'Shipping',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
  retired: 'Retired',
};

/** The states that anything is in; nothing where there is no site, or nothing decided. Each item by itself, with what may be done about it. */
export async function readBoard(site: Site | undefined): Promise<readonly Column[]> {
  if (!site?.has('plimsoll:adoptions')) return [];
  const states = Object.keys(BOARD) as State[];
  const columns = await Promise.all(states.map((state) => readColumn(site, state)));
  return columns.filter(({ adoptions }) => adoptions.length > 0);
}

async function readColumn(site: Site, state: State): Promise<Column> {
  return columnOn(await site.follow('plimsoll:adoptions', { state, pageSize: AT_ONCE }), state);
}

const columnOn = (page: Resource<object>, state: State): Column => ({
  state,
  adoptions: page.items('plimsoll:adoptions') as unknown as readonly Adoption[],
  ...(page.has('next') && { older: async () => columnOn(await page.follow('next'), state) }),
});

/** Of one state. */
const AT_ONCE = 20;
