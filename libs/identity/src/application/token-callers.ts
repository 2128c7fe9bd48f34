import { hash } from 'node:crypto';
import type { Principal } from '#libs/kernel';
import { CountedCache } from '#libs/observability/contract';
import { NotAMember } from '../domain/identity.errors.js';
import { principalOf } from '../domain/principal-of.js';
import { holderOf, type TokenHolder } from '../domain/token-holder.js';
import type { WorkspaceDirectory } from '../domain/workspace-directory.js';
import type { Workspace } from '../domain/workspace.js';
import type { TokenReader } from './token-reader.js';

/** Whom a token belongs to. One that was read is remembered by its SHA-256 for a while, so that it is not checked anew for every request. */
export class TokenCallers {
  private readonly known = new CountedCache<string, Known>('tokens', { max: MOST });

  constructor(
    private readonly tokens: TokenReader,
    private readonly workspaces: WorkspaceDirectory,
  ) {}

  /** Whether a secret is a token by its looks: three parts, of which the first is a JSON object in base64url. */
  static isToken(secret: string): boolean {
    return /^ey[\w-]*\.[\w-]*\.[\w-]*$/.test(secret);
  }

  /** Tells whose it is, where the token and its workspace were seen lately; hashes once however often it is asked. */
  recogniser(token: string): () => Principal | undefined {
    const name = nameOf(token);
    return () => {
      const known = this.lately(name);
      const workspace = known && this.workspaces.seen(known.holder.slug);
      return workspace && principalIn(workspace, known);
    };
  }

  /** Refuses a token that lets nobody in, telling why. */
  async presenting(token: string): Promise<Principal> {
    const name = nameOf(token);
    const known = this.lately(name) ?? (await this.read(token, name));
    const workspace = await this.workspaces.find(known.holder.slug);
    if (!workspace) throw new NotAMember();
    return principalIn(workspace, known);
  }

  private lately(name: string): Known | undefined {
    const known = this.known.get(name);
    return known && known.until > Date.now() ? known : undefined;
  }

  private async read(token: string, name: string): Promise<Known> {
    const { issuer, claims, endsAt } = await this.tokens.read(token);
    const known = { holder: holderOf(issuer, claims), until: Math.min(endsAt, Date.now() + REMEMBERED) };
    this.known.set(name, known);
    return known;
  }
}

/** A token that was read. */
interface Known {
  readonly holder: TokenHolder;
  /** Milliseconds since 1970. */
  readonly until: number;
  /** Made once, for the workspace that there was. */
  principal?: Principal;
}

function principalIn({ id: workspaceId }: Workspace, known: Known): Principal {
  if (known.principal?.workspaceId !== workspaceId) {
    const { id, name, role } = known.holder;
    known.principal = principalOf({ id, name, workspaceId, role, isReadOnly: false });
  }
  return known.principal;
}

const nameOf = (token: string): string => hash('sha256', token, 'base64url');

/** Tokens; a caller has one or two at a time. */
const MOST = 10_000;

/** Milliseconds: a key that its issuer withdraws lets nobody in any longer than this. */
const REMEMBERED = 60_000;
