import type { Operations, Told } from '#libs/http';
import { type Affordance, API_BASE, hrefOf, type Members, optional, Resource } from '#libs/hypermedia';
import { UnknownValue } from '#libs/kernel';
import type { Query, QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import type { Tally } from './tally.js';

/** One call of a tool, in the name of who calls: it does operations of the API as if each had been asked for. */
export class Errand {
  constructor(
    private readonly operations: Operations,
    private readonly queries: QueryBus,
    private readonly request: FastifyRequest,
    private readonly tally: Tally,
  ) {}

  find<View>(query: Query<View>): Promise<View> {
    return this.queries.execute(query);
  }

  async do(operation: Affordance, told: Told = {}): Promise<Found> {
    await this.tally.one();
    const answer = await this.operations.perform(operation, told, this.request);
    if (!(answer instanceof Resource)) throw new TypeError(`${operation.declared.name} answered no resource.`);
    return foundIn(answer);
  }

  /** The item that this names by its id or its name; where nothing is named, the only one, if there is one at all. Refuses what may be several. */
  async pick(one: Choosing, named: string | undefined): Promise<Found | undefined> {
    if (named !== undefined && UUID.test(named)) return this.do(one.show, { params: { [`${one.noun}Id`]: named } });

    const fitting = named === undefined ? await this.firstOf(one) : await this.called(named, one);
    if (fitting.length === 1 || (fitting.length === 0 && named === undefined)) return fitting[0];
    const others = fitting.length > 0 ? fitting : await this.firstOf(one);
    throw new UnknownValue(one.noun, `${whyNone(one.noun, named, fitting.length)} Name one of these by its id.`, {
      [`${one.noun}s`]: others.slice(0, MOST_NAMED).map(({ members }) => pickFrom(members, ['id', 'name'])),
    });
  }

  private async firstOf({ list }: Choosing): Promise<readonly Found[]> {
    return (await this.do(list, { query: { pageSize: MOST_NAMED } })).items;
  }

  /** All that go by the name, however many there are of others: the list is narrowed by it, and followed to its end. */
  private async called(name: string, { list }: Choosing): Promise<readonly Found[]> {
    const q = name.trim();
    const query = { pageSize: MOST_LISTED, ...(q !== '' && { q }) };
    const found: Found[] = [];
    let page: Found | undefined;
    do {
      page = await this.do(list, { query: { ...query, ...(page && { pageToken: page.next }) } });
      found.push(...page.items.filter(({ members }) => isSame((members as Named).name, name)));
    } while (page.next !== undefined);
    return found;
  }
}

/** What can be chosen among: how they are listed, and how one is shown. */
export interface Choosing {
  readonly noun: 'site' | 'audience';
  readonly list: Affordance;
  readonly show: Affordance;
}

/** What an operation answered, without its way to say so. */
export interface Found {
  readonly members: object;
  /** Where it is. */
  readonly link: string;
  readonly items: readonly Found[];
  /** Of a page of a list that grows, where another comes: what that is asked for by. */
  readonly next?: string;
}

interface Named {
  readonly name: string;
}

const foundIn = (resource: Resource): Found => {
  const self = resource.links.find(({ rel }) => rel === 'self');
  const items = [...resource.embedded.values()].flat().map(foundIn);
  const isFollowed = resource.links.some(({ rel }) => rel === 'next');
  return {
    members: resource.members,
    link: self ? hrefOf(self.target, API_BASE) : '',
    items,
    ...(isFollowed && { next: resource.tokenAfter?.(items.length - 1) }),
  };
};

/** These members of what an operation answers, each where it is there. */
export function membersOf({ declared: { answers } }: Affordance, names: readonly string[]): Members {
  if (!('shape' in answers)) throw new TypeError('Only resources have members.');
  const { members } = answers.shape;
  return Object.fromEntries(names.map((name) => [name, optional({ ...members[name], optional: false })]));
}

/** The same of one that was answered. */
export const pickFrom = (members: object, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(members).filter(([name, value]) => value !== undefined && names.includes(name)));

function whyNone(noun: string, named: string | undefined, fitting: number): string {
  if (named === undefined) return `There are several ${noun}s, and none is named.`;
  return fitting === 0 ? `There is no ${noun} ${named}.` : `Several ${noun}s go by the name ${named}.`;
}

const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const MOST_LISTED = 500;
const MOST_NAMED = 20;
