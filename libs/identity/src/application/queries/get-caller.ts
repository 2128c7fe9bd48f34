import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#libs/kernel';
import { ApiKeyRepository } from '../../domain/api-key.repository.js';
import { hashOf } from '../secret.js';

/** Whom a secret belongs to; `undefined` when it is nobody's. */
export class GetCaller extends Query<Principal | undefined> {
  constructor(readonly secret: string) {
    super();
  }
}

@QueryHandler(GetCaller)
export class GetCallerHandler implements IQueryHandler<GetCaller> {
  constructor(private readonly keys: ApiKeyRepository) {}

  async execute({ secret }: GetCaller): Promise<Principal | undefined> {
    const key = await this.keys.findByHash(hashOf(secret));
    return key?.principal;
  }
}
