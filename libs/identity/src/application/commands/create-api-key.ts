import type { Principal } from '#libs/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 } from 'uuid';
import { ApiKey } from '../../domain/api-key.js';
import { ApiKeyRepository } from '../../domain/api-key.repository.js';
import type { Role } from '../../domain/roles.js';
import { describedBy, type KeyRequest } from '../key-request.js';
import { hashOf, newSecret } from '../secret.js';

/** A key as it was made, with its secret, this once. */
export interface MadeKey {
  readonly id: string;
  readonly secret: string;
}

/** Let somebody else into the caller's workspace, or to one site of it. Answers the secret, this once. */
export class CreateApiKey extends Command<MadeKey> {
  constructor(
    readonly request: KeyRequest & {
      readonly role: Role;
      readonly isReadOnly: boolean;
      readonly siteId?: string | undefined;
    },
    readonly by: Pick<Principal, 'id' | 'name' | 'workspaceId'>,
    readonly id: string = v7(),
  ) {
    super();
  }
}

@CommandHandler(CreateApiKey)
export class CreateApiKeyHandler implements ICommandHandler<CreateApiKey> {
  constructor(private readonly keys: ApiKeyRepository) {}

  async execute({ request, by, id }: CreateApiKey): Promise<MadeKey> {
    const { role, isReadOnly, siteId } = request;
    const secret = newSecret();
    const createdBy = { id: by.id, name: by.name };
    const facts = { id, workspaceId: by.workspaceId, hash: hashOf(secret), createdAt: new Date(), createdBy };
    await this.keys.save(
      ApiKey.issue({ ...describedBy(request), role, isReadOnly, ...(siteId !== undefined && { siteId }), ...facts }),
    );
    return { id, secret };
  }
}
