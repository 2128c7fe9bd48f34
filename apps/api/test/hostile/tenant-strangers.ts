import { abilityOf } from '#libs/access';
import type { Affordance } from '#libs/hypermedia';
import { Database } from '#libs/persistence';
import { isDeepStrictEqual } from 'node:util';
import { v7 as uuid } from 'uuid';
import type { Answer } from '../audiences/audiences-client.js';
import type { TestApi } from '../start-api.js';
import { type Asking, type Ids, operationsOf, ownedIn, paramsOf, send, tagsAt } from './tenant-operations.js';
import type { Attempt } from './tenant-attempts.js';
import { countsOf, rowsOfTenants } from './tenant-rows.js';
import type { World } from './tenant-world.js';

/** Two who have the same under other names, each behind a wall, and all that nobody has. */
export class Strangers {
  private readonly nobody: Ids;

  private constructor(
    private readonly api: TestApi,
    readonly ours: World,
    readonly theirs: World,
    /** All ids that are theirs alone: whoever reads one learns that it is there. */
    private readonly secrets: readonly string[],
  ) {
    this.nobody = Object.fromEntries(Object.entries(theirs.ids).map(([name, value]) => [name, unheardOf(name, value)]));
  }

  /** Whatever is made with theirs, and was not there with ours, is theirs alone. */
  static async meet(
    api: TestApi,
    makeOurs: () => Promise<World>,
    makeTheirs: (mark: string) => Promise<World>,
  ): Promise<Strangers> {
    const idsThere = async () =>
      new Set(JSON.stringify([...(await rowsOfTenants(api.app.get(Database)))]).match(UUID) ?? []);
    const ours = await makeOurs();
    const before = await idsThere();
    const theirs = await makeTheirs(MARK);
    return new Strangers(
      api,
      ours,
      theirs,
      [...(await idsThere())].filter((id) => !before.has(id)),
    );
  }

  /** What in the operation's path is theirs and not ours too. */
  foreignIn = (operation: Affordance): string[] =>
    ownedIn(operation).filter((name) => this.ours.ids[name] !== this.theirs.ids[name]);

  /** Whether we may do this at all, of whatever is ours. */
  may({ permissions }: Affordance): boolean {
    const { rules } = this.ours;
    return !rules || permissions.length === 0 || permissions.some((permission) => abilityOf({ rules }).can(permission));
  }

  /** What we are answered who ask with what is theirs: the same as with what is nobody's, and nothing of theirs. */
  async askedByUs(attempt: Attempt): Promise<Answer> {
    const { operation } = attempt({ ...this.ours.ids, etag: NO_TAG });
    const theirs = await this.theirIds(operation);
    const nobodys = { ...this.nobody, etag: theirs.etag.replace(/\.\w+-/, '.Nobody00-') };
    const [asking, askingForNobodys] = [attempt(theirs), attempt(nobodys)];
    const answer = await this.answerTo(asking);
    if (isDeepStrictEqual(asking, askingForNobodys)) return answer; // it is called so by us too

    const toNobody = await send(this.api, this.ours.caller, askingForNobodys);
    expect(shown(answer, theirs)).toEqual(shown(toNobody, nobodys));
    return answer;
  }

  /** What we are answered, which tells nothing of theirs but what was sent. */
  async answerTo(asking: Asking): Promise<Answer> {
    const answer = await send(this.api, this.ours.caller, asking);
    const sent = textsIn(asking);
    const told = without(sent, `${JSON.stringify(answer.headers)}${answer.text}`);
    expect([MARK, ...this.secrets].filter((secret) => told.toLowerCase().includes(secret))).toEqual([]);
    return answer;
  }

  /** The same as they ask it of their own: what is remembered for them is remembered from now on. */
  async askedByThem(attempt: Attempt): Promise<Answer> {
    const { operation } = attempt({ ...this.ours.ids, etag: NO_TAG });
    const asking = attempt(await this.theirIds(operation));
    return send(this.api, this.theirs.caller, { ...asking, params: this.own(asking.operation, this.theirs) });
  }

  private async theirIds(operation: Affordance): Promise<Ids> {
    return { ...this.theirs.ids, etag: (await this.tagOf(operation, this.theirs)) ?? NO_TAG };
  }

  own = (operation: Affordance, { ids }: World): Ids => paramsOf(operation, () => ids);

  /** The tag of what it would change, or of what it reads. */
  async tagOf(operation: Affordance, { caller, ids }: World): Promise<string | undefined> {
    const read = tagsAt(operationsOf(this.api), operation);
    if (!read) return undefined;
    return (await send(this.api, caller, { operation: read, params: paramsOf(read, () => ids) })).headers.etag;
  }

  /** Theirs is as it was, to the letter, and of nobody's there is more or less than before. */
  async unharmedBy(work: () => Promise<void>): Promise<void> {
    const before = await this.rows();
    await work();
    const after = await this.rows();

    expect(after.theirs).toEqual(before.theirs);
    expect(after.counts).toEqual(before.counts);
  }

  private async rows() {
    const rows = withoutReads(await rowsOfTenants(this.api.app.get(Database)));
    const isTheirs = (row: string): boolean => [MARK, ...this.secrets].some((secret) => row.includes(secret));
    const tables = [...rows.values()].flatMap((of) => Object.entries(of));
    return { theirs: tables.map(([table, all]) => [table, all.filter(isTheirs)]), counts: countsOf(rows) };
  }
}

/** But for the entries of the one read that leaves any, also when they ask for what is theirs. */
const withoutReads = (rows: Awaited<ReturnType<typeof rowsOfTenants>>): typeof rows =>
  new Map(
    [...rows].map(([tenant, tables]) => [
      tenant,
      Object.fromEntries(
        Object.entries(tables).map(([table, all]) => [table, all.filter((row) => !row.includes(READ))]),
      ),
    ]),
  );
const READ = '"action": "archiveWorkspace"';

const MARK = 'zwaluwnest';
const UUID = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g;
const NO_TAG = '"1.Xk2vQ9pL-5f2b8c1d"';

/** As long and of the same kind, so that nothing tells the two apart but that one is there. */
const unheardOf = (name: string, value: string): string => {
  if (name === 'editionId') return value;
  return value.match(UUID) ? uuid() : value.replaceAll(MARK, 'niemandsla');
};

/** Without what was sent, and what differs between any two answers; HEAD has no text. */
function shown({ status, headers, text }: Answer, sent: Ids): unknown {
  const plain = (whole: string): string =>
    PASSING.reduce((rest, pattern) => rest.replaceAll(pattern, '<passing>'), without(Object.values(sent), whole));
  const told = Object.entries(headers as Ids).filter(([name]) => !OF_THE_MOMENT.has(name));
  return { status, headers: told.map(([name, value]) => [name, plain(value)]), text: plain([text].join('')) };
}

/** Longest first, as one may be a part of another; written as JSON writes them. */
const without = (sent: readonly string[], text: string): string =>
  sent
    .flatMap((value) => [value, JSON.stringify(value).slice(1, -1)])
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, value) => rest.replaceAll(value, '<sent>'), text)
    .replace(MISREAD, '<misread>');

/** Of a text that is no query, the word at which it ceases to be one is told: it is a part of what was sent. */
const MISREAD = /Unexpected Name \\*"\w+\\*"/g;

/** Ids and instants of what a trial made, traces, secrets. */
const PASSING = [UUID, /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, /\b[\da-f]{32}\b/g, /\bplk_[\w-]+/g];
const OF_THE_MOMENT = new Set([
  'ratelimit',
  'date',
  'x-correlation-id',
  'traceparent',
  'etag',
  'content-length',
  'keep-alive',
]);

/** All texts of what is sent, the parts of a file among them. */
const textsIn = ({ params, query, headers, body }: Asking): string[] => {
  const found: string[] = [];
  JSON.stringify([params, query, headers, body], (_name, value: unknown) => {
    if (typeof value === 'string' && value.length > 3)
      found.push(value, ...value.split(/[\n,]/).filter(({ length }) => length > 3));
    return value;
  });
  return found;
};
