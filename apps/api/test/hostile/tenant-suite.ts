import type { Affordance } from '#libs/hypermedia';
import type { Answer } from '../audiences/audiences-client.js';
import type { TestApi } from '../start-api.js';
import { bodiesOf, operationsOf, ownedIn, send } from './tenant-operations.js';
import { type Attempt, askedFor, byBody, byItem, byPath, byQuery, openQueryOf } from './tenant-attempts.js';
import type { Strangers } from './tenant-strangers.js';

const TRIAL = { 'if-match': '*', prefer: 'handling=strict, validate-only' };
/** One after the other, as each is about what there is. */
async function each<Item>(items: readonly Item[], done: (item: Item) => Promise<void>): Promise<void> {
  for (const item of items) await done(item);
}
const named = (some: readonly Affordance[]) => some.map((operation) => [operation.declared.name, operation] as const);

/** That a wall is kept by every served route, in whatever way it is asked for what is behind it. */
export function keepsApart(api: TestApi, meet: () => Promise<Strangers>): void {
  const operations = operationsOf(api);
  const writes = operations.filter(({ isRead }) => !isRead);
  let strangers: Strangers;
  beforeAll(async () => {
    strangers = await meet();
  });
  const may = (operation: Affordance): boolean => strangers.may(operation);

  describe('Two who have the same', () => {
    // What is decided already, or measured by, is refused for that: it was found.
    it.each(named(operations))('are served what is their own: %s', async (_name, operation) => {
      const { ours } = strangers;
      const asking = { operation, params: strangers.own(operation, ours) };
      if (operation.isRead) {
        const { embeds } = operation.declared;
        const query = { ...askedFor(operation, ours.ids), ...(embeds && { embed: embeds.join(',') }) };
        const { status } = await strangers.answerTo({ ...asking, query });
        expect([status, status < 300]).toEqual(may(operation) ? [status, true] : [403, false]);
      }
      await each(operation.isRead ? [] : bodiesOf(operation, ours.ids), async (body) => {
        const { status, text } = await strangers.answerTo({ ...asking, headers: TRIAL, body });
        expect([text, status < 300 || status === 409 ? 'found' : status]).toEqual([
          text,
          may(operation) ? 'found' : 403,
        ]);
      });
    });
  });

  describe('What the other has', () => {
    it.each(named(operations.filter((one) => ownedIn(one).length > 0)))(
      'is not found: %s',
      async (_name, operation) => {
        await strangers.unharmedBy(() =>
          each(byPath(operation, strangers.ours.ids, strangers.foreignIn(operation)), async (attempt) => {
            if (operation.isRead) await strangers.askedByThem(attempt);
            expect(statusesOf(await strangers.askedByUs(attempt))).toEqual([may(operation) ? 404 : 403]);
          }),
        );
      },
    );

    it.each(named(operations.filter((one) => openQueryOf(one).length > 0)))(
      'is asked for in vain: %s',
      async (_name, operation) => {
        await strangers.unharmedBy(() =>
          each(byQuery(operation, strangers.ours.ids), async (attempt) => {
            await strangers.askedByUs(operation.isRead ? attempt : asTrial(attempt));
          }),
        );
      },
    );

    it.each(named(writes))('is referred to in vain: %s', async (_name, operation) => {
      await strangers.unharmedBy(() =>
        each(byBody(operation, strangers.ours.ids), async (attempt) => {
          const { status } = await strangers.askedByUs(asTrial(attempt));
          if (status >= 400) expect((await strangers.answerTo(attempt(strangers.theirs.ids))).status).toBe(status);
        }),
      );
    });

    it.each(named(writes.filter(({ declared }) => declared.batch)))(
      'is no item of a batch: %s',
      async (_name, operation) => {
        await strangers.unharmedBy(() =>
          each(byItem(operation, strangers.ours.ids), async (attempt) => {
            const answer = await strangers.askedByUs(attempt);
            if (!may(operation)) {
              expect(answer.status).toBe(403);
              return;
            }
            expect([[404], [422]]).toContainEqual(statusesOf(answer));
            expect(answer.text).toContain('There is no ');
          }),
        );
      },
    );
  });

  describe('What the other was answered', () => {
    const paged = operations.filter(({ queryMembers }) => 'pageToken' in queryMembers);

    it.each(named(paged))('leads to no page of ours: %s', async (_name, operation) => {
      const { theirs, ours } = strangers;
      const params = strangers.own(operation, theirs);
      const { body } = await send(api, theirs.caller, { operation, params, query: { pageSize: 1 } });
      const token = new URL(String(body._links.next.href), 'http://localhost').searchParams.get('pageToken') ?? '';
      const going = (at: typeof params) => ({ operation, params: at, query: { pageSize: 1, pageToken: token } });

      expect((await send(api, theirs.caller, going(params))).status).toBe(200);
      const { status } = await strangers.answerTo(going(strangers.own(operation, ours)));
      if (!may(operation)) {
        expect(status).toBe(403);
        return;
      }
      // A place in a list of the workspace is one for both, and each goes on with what is theirs.
      const isShared = ownedIn(operation).length === 0 && theirs.caller.workspace === ours.caller.workspace;
      expect(status).toBe(isShared ? 200 : 400);
      if (ownedIn(operation).length > 0) expect([400, 404]).toContain((await strangers.answerTo(going(params))).status);
    });

    it.each(named(operations.filter(({ ifMatch, isTagged }) => ifMatch ?? isTagged)))(
      'is no tag of ours: %s',
      async (_name, operation) => {
        const { theirs, ours } = strangers;
        const [their, our] = [await strangers.tagOf(operation, theirs), await strangers.tagOf(operation, ours)];
        if (operation.isRead && their === our) return; // the same is read by both
        if (!may(operation)) return; // whatever it is held to

        const [body] = bodiesOf(operation, ours.ids);
        const asking = { operation, params: strangers.own(operation, ours) };
        if (operation.isRead) {
          const query = askedFor(operation, ours.ids);
          const { status } = await strangers.answerTo({
            ...asking,
            query,
            headers: { 'if-none-match': String(their) },
          });
          expect(status).toBe(200);
        } else
          await strangers.unharmedBy(async () => {
            const attempt: Attempt = ({ etag }) => ({ ...asking, body, headers: { 'if-match': etag } });
            expect((await strangers.askedByUs(attempt)).status).toBe(412);
          });
      },
    );
  });

  describe('A write that the other named', () => {
    it.each(named(writes.filter(({ declared }) => declared.method === 'POST')))(
      'is not answered to us: %s',
      async (name, operation) => {
        const { theirs, ours } = strangers;
        const headers = { 'idempotency-key': `key-of-${name}` };
        const [body] = bodiesOf(operation, theirs.ids);
        const theirWrite = { operation, params: strangers.own(operation, theirs), headers, body };
        const first = await send(api, theirs.caller, theirWrite);
        const again = await send(api, theirs.caller, theirWrite);

        const beside = ownedIn(operation).length > 0 ? [{ ...theirWrite, params: strangers.own(operation, ours) }] : [];
        await each([theirWrite, ...beside], async (asking) => {
          const { headers: told } = await strangers.answerTo(asking);
          expect(told).not.toHaveProperty('idempotency-replayed');
        });
        expect(again.headers['idempotency-replayed']).toBe(first.status < 300 ? 'true' : undefined);
      },
    );
  });
}

/** Of each item, where a batch was answered item by item. */
const statusesOf = ({ status, body }: Answer): number[] =>
  status === 207 ? (body.items as { readonly status: number }[]).map((item) => item.status) : [status];

const asTrial =
  (attempt: Attempt): Attempt =>
  (somebody) => {
    const asking = attempt(somebody);
    return { ...asking, headers: { ...asking.headers, ...TRIAL } };
  };
