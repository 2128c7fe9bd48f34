import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 } from 'uuid';
import { ApiKey } from '../../domain/api-key.js';
import { Keyring } from '../../domain/keyring.js';
import { KeyMistyped, NotARole } from '../../domain/identity.errors.js';
import { type Role, ROLES } from '../../domain/roles.js';
import { WorkspaceRepository } from '../../domain/workspace.repository.js';
import { hashOf, isMistyped, newSecret } from '../secret.js';

/** Issue a key to a workspace. Answers the secret, this once; `secret` takes one as it is instead of making it, unless it looks like one
 * that was made here and is not. */
export class IssueApiKey extends Command<string> {
  constructor(
    readonly workspaceSlug: string,
    readonly name: string,
    readonly role: string,
    readonly secret?: string,
  ) {
    super();
  }
}

@CommandHandler(IssueApiKey)
export class IssueApiKeyHandler implements ICommandHandler<IssueApiKey> {
  constructor(
    private readonly workspaces: WorkspaceRepository,
    private readonly keys: Keyring,
  ) {}

  async execute({ workspaceSlug, name, role, secret = newSecret() }: IssueApiKey): Promise<string> {
    if (isMistyped(secret)) throw new KeyMistyped();
    const workspace = await this.workspaces.getBySlug(workspaceSlug);
    const facts = { id: v7(), workspaceId: workspace.id, isReadOnly: false, createdAt: new Date() };
    await this.keys.add(ApiKey.issue({ ...facts, name, role: roleNamed(role), hash: hashOf(secret) }));
    return secret;
  }
}

function roleNamed(name: string): Role {
  const role = ROLES.find((known) => known === name);
  if (!role) throw new NotARole(name, ROLES);
  return role;
}
