import type { Position } from '#libs/kernel';
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whence a page goes on. */
export type Cursor = { readonly after: Position } | { readonly before: Position };

/**
 * The tokens that lead from one page of a list to the next. What is in one is nobody's business but ours: it is signed,
 * together with the list that it belongs to, so that none is read which was altered, or made for another caller or question.
 */
export class PageTokens {
  /** `secret` is the same in every process that answers. */
  constructor(private readonly secret: Uint8Array) {}

  write(list: string, cursor: Cursor): string {
    const content = Buffer.from(JSON.stringify(cursor));
    return Buffer.concat([this.signatureOf(list, content), content]).toString('base64url');
  }

  /** Where the token leads, where it is one of ours and of this list. */
  read(list: string, token: string): Cursor | undefined {
    const bytes = Buffer.from(token, 'base64url');
    const [signature, content] = [bytes.subarray(0, SIGNED), bytes.subarray(SIGNED)];
    // Several texts decode to the same bytes; one of them is ours.
    if (signature.length < SIGNED || bytes.toString('base64url') !== token) return undefined;
    if (!timingSafeEqual(signature, this.signatureOf(list, content))) return undefined;
    return JSON.parse(content.toString()) as Cursor;
  }

  private signatureOf(list: string, content: Buffer): Buffer {
    return createHmac('sha256', this.secret).update(list).update('\0').update(content).digest().subarray(0, SIGNED);
  }
}

/** Bytes of the signature: nobody guesses 128 bits. */
const SIGNED = 16;
