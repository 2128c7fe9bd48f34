import { Injectable } from '@nestjs/common';
import { DerivedCache, EventFeed, onDuplicate, OperatorPrisma, saveWithEvents } from '#libs/persistence';
import { ApiKey, type ApiKeyState } from '../domain/api-key.js';
import { ApiKeyRepository } from '../domain/api-key.repository.js';
import { KeyInUse } from '../domain/identity.errors.js';

/** A key that was seen is remembered until its workspace hears of a change to its keys, so that requests cost no SQL. */
@Injectable()
export class PrismaApiKeyRepository extends ApiKeyRepository {
  private readonly known: DerivedCache<string, ApiKey>;

  constructor(
    private readonly prisma: OperatorPrisma,
    feed: EventFeed,
  ) {
    super();
    const concerns = (type: string) => type.startsWith('api-key-') || type.startsWith('workspace-');
    this.known = new DerivedCache<string, ApiKey>(
      feed,
      { max: 10_000, ttl: BY_HAND },
      {
        groupOf: (_hash, { state }) => state.workspaceId,
        changedBy: ({ type, workspaceId }) => (concerns(type) ? workspaceId : undefined),
      },
    );
  }

  async add(key: ApiKey): Promise<void> {
    await saveWithEvents(this.prisma, key, (tx) => tx.apiKey.create({ data: key.state })).catch(
      onDuplicate(new KeyInUse()),
    );
  }

  seen(hash: Uint8Array): ApiKey | undefined {
    return this.known.peek(nameOf(hash));
  }

  findByHash(hash: Uint8Array): Promise<ApiKey | undefined> {
    return this.known.get(nameOf(hash), async () => {
      const row = await this.prisma.apiKey.findUnique({ where: { hash: new Uint8Array(hash) } });
      return row ? ApiKey.restore(row as ApiKeyState) : undefined;
    });
  }

  countOf(workspaceId: string): Promise<number> {
    return this.prisma.apiKey.count({ where: { workspaceId } });
  }
}

const nameOf = (hash: Uint8Array): string => Buffer.from(hash).toString('latin1');

/** Milliseconds after which a key counts no more whose row an operator deletes by hand, without an event. */
const BY_HAND = 30_000;
