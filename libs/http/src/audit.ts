import type { Actor } from '#libs/kernel';
import { Problem } from '#libs/problem-details';

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

/** Why who said who they are, by this header or elsewhere, was refused; nothing of an error of another kind. */
export function refusalOf(error: unknown, authorization: string | undefined): Refusal | undefined {
  if (!(error instanceof Problem)) return undefined;
  if (error.code === 'two-identities') return 'two-identities';
  if (error.code !== 'unauthenticated') return undefined;
  if (authorization === undefined) return 'misplaced-key';
  if (!/^bearer\b/i.test(authorization)) return 'not-bearer';
  return TOKEN.test(authorization) ? 'refused-token' : 'unknown-key';
}

/** A JWT: three parts, the first of them an object in base64url. */
const TOKEN = /^bearer ey[\w-]*\.[\w-]*\.[\w-]*$/i;
