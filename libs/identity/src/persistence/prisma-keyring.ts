import { Injectable } from '@nestjs/common';
import { DerivedCache, EventFeed, onDuplicate, OperatorPrisma, saveWithEvents } from '#libs/persistence';
import type { ApiKey } from '../domain/api-key.js';
import { KeyInUse } from '../domain/identity.errors.js';
import { Keyring } from '../domain/keyring.js';
import { toApiKey, toRow } from './api-key.mapper.js';

/** A key that was seen is remembered until its workspace hears of a change to its keys, so that requests cost no SQL. */
@Injectable()
export class PrismaKeyring extends Keyring {
  private readonly known: DerivedCache<string, ApiKey>;

  constructor(
    private readonly prisma: OperatorPrisma,
    feed: EventFeed,
  ) {
    super();
    // With a site go the keys that were for it alone.
    const concerns = (type: string) => /^(api-key|workspace)-|^site-deleted$/.test(type);
    this.known = new DerivedCache<string, ApiKey>(
      feed,
      { name: 'api-keys', max: 10_000, ttl: BY_HAND },
      {
        groupOf: (_hash, { state }) => state.workspaceId,
        changedBy: ({ type, workspaceId }) => (concerns(type) ? workspaceId : undefined),
      },
    );
  }

  async add(key: ApiKey): Promise<void> {
    const data = { ...toRow(key), workspaceId: key.state.workspaceId };
    await saveWithEvents(this.prisma, key, async (tx) => {
      if ((await tx.apiKey.count({ where: { formerHash: data.hash } })) > 0) throw new KeyInUse();
      await tx.apiKey.create({ data });
    }).catch(onDuplicate(new KeyInUse()));
  }

  seen(hash: Uint8Array): ApiKey | undefined {
    return this.known.find(nameOf(hash));
  }

  findByHash(hash: Uint8Array): Promise<ApiKey | undefined> {
    return this.known.get(nameOf(hash), async () => {
      const sought = new Uint8Array(hash);
      const row = await this.prisma.apiKey.findFirst({ where: { OR: [{ hash: sought }, { formerHash: sought }] } });
      return row ? toApiKey(row) : undefined;
    });
  }

  countOf(workspaceId: string): Promise<number> {
    return this.prisma.apiKey.count({ where: { workspaceId } });
  }

  /** In one statement; the later of two uses that processes tell of counts. */
  async used(uses: ReadonlyMap<string, Date>): Promise<void> {
    const [ids, times] = [[...uses.keys()], [...uses.values()].map((at) => at.toISOString())];
    await this.prisma.$executeRaw`
      UPDATE api_key SET last_used_at = greatest(last_used_at, used.at::timestamptz)
      FROM unnest(${ids}::uuid[], ${times}::text[]) AS used(id, at) WHERE api_key.id = used.id`;
  }
}

/** The same hash is asked for with every request of a connection. */
function nameOf(hash: Uint8Array): string {
  let name = NAMES.get(hash);
  if (name === undefined) NAMES.set(hash, (name = Buffer.from(hash).toString('latin1')));
  return name;
}
const NAMES = new WeakMap<Uint8Array, string>();

/** Milliseconds after which a key counts no more whose row an operator deletes by hand, without an event. */
const BY_HAND = 30_000;
