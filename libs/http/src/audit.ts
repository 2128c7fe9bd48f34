import type { Actor } from '#libs/kernel';
import { Problem, problemOf } from '#libs/problem-details';
import { UnknownKey } from './invalid-token.js';

/** A write as it is put on record: who did what to which resource, and what that was before and after. */
export interface RecordedWrite {
  readonly by: Actor;
  /** The operation's name. */
  readonly action: string;
  /** Its path. */
  readonly resource: string;
  readonly before?: object;
  readonly after?: object;
  readonly correlationId: string;
}

/** Why somebody who said who they are was not let in. */
export type Refusal = 'unknown-key' | 'refused-token' | 'not-bearer' | 'misplaced-key' | 'two-identities';

/** What is on record of who wrote, and of who was refused. A port: identity implements it. */
export abstract class Audit {
  /** Stored with what the write itself stored, or not at all. */
  abstract record(write: RecordedWrite): Promise<void>;
  /** Noted at once, and stored soon. */
  abstract refused(refusal: Refusal, correlationId: string): void;
  /** Forgets what is older than is to be kept. */
  abstract sweep(): Promise<void>;
}

/**
 * Why who said who they are, by this header or elsewhere, was refused; nothing where that cannot be told just now. Of what is sent
 * as Bearer, a key is known or not, and only a token is refused for more than that.
 */
export function refusalOf(error: unknown, authorization: string | undefined): Refusal | undefined {
  if (error instanceof UnknownKey) return 'unknown-key';
  if (error instanceof Problem && error.code === 'two-identities') return 'two-identities';
  if (problemOf(error).document.status >= 500) return undefined;
  if (authorization === undefined) return 'misplaced-key';
  return /^bearer\b/i.test(authorization) ? 'refused-token' : 'not-bearer';
}
