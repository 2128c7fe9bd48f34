import { Injectable } from '@nestjs/common';
import { Problem } from '#libs/problem-details';
import type { Answered } from './answered.js';
import type { KeyedWrite } from './keyed-write.js';
import { Seal } from './seal.js';
import { KeptAnswers, type KeptAt } from './write-store.js';

/** Keeps the answer with what the write stored, and hands it on. */
export type Keep = (answer: Answered) => Promise<Answered>;

/** Does a write once for each key, however often it is sent: whoever repeats it is answered what was answered first. */
@Injectable()
export class Once {
  private readonly underWay = new Set<string>();

  constructor(private readonly kept: KeptAnswers) {}

  /**
   * `work` does the write, and gives its answer to `keep` while what it wrote can still be taken back. `sealedBy`: what
   * the caller authenticates with, where the answer holds a secret that nobody else may ever read.
   */
  async perform(
    principal: { readonly id: string; readonly workspaceId: string },
    write: KeyedWrite,
    work: (keep: Keep) => Promise<Answered>,
    sealedBy?: string,
  ): Promise<Answered> {
    const seal = sealedBy === undefined ? undefined : new Seal(sealedBy);
    const at = { principal: principal.id, method: 'POST', path: write.path, key: write.key };
    const place = JSON.stringify([principal.workspaceId, at]);
    if (this.underWay.has(place)) throw inFlight();

    this.underWay.add(place);
    try {
      return (await this.replayed(at, write, seal)) ?? (await this.performed(at, write, work, seal));
    } finally {
      this.underWay.delete(place);
    }
  }

  private async performed(
    at: KeptAt,
    write: KeyedWrite,
    work: (keep: Keep) => Promise<Answered>,
    seal: Seal | undefined,
  ): Promise<Answered> {
    const keep: Keep = async (answer) => {
      const body = seal ? seal.close(answer.body) : answer.body;
      await this.kept.keep(at, { ...answer, body, payload: await write.payload() });
      return answer;
    };
    try {
      return await work(keep);
    } catch (error) {
      // Another process may have done it in the meantime, and that may be why it failed here.
      const replayed = await this.replayed(at, write, seal);
      if (!replayed) throw error;
      return replayed;
    }
  }

  private async replayed(at: KeptAt, write: KeyedWrite, seal: Seal | undefined): Promise<Answered | undefined> {
    const kept = await this.kept.find(at);
    if (!kept) return undefined;
    if (!(await write.payload()).equals(kept.payload)) throw reused(write.key);
    const body = seal ? seal.open(kept.body) : kept.body;
    if (!body) throw sealed();
    return { ...kept, body, headers: { ...kept.headers, 'idempotency-replayed': 'true' } };
  }
}

const inFlight = (): Problem =>
  new Problem('request-in-flight', 'The first request with this Idempotency-Key is not answered yet.', {
    headers: { 'Retry-After': '1' },
  });

/** It was done; since the caller shows another secret than then, it cannot be told what was answered. */
const sealed = (): Problem =>
  new Problem(
    'answer-sealed',
    'This was done. Its answer holds a secret, which is shown again to the very key alone that it was shown to.',
  );

const reused = (key: string): Problem =>
  new Problem(
    'idempotency-key-reused',
    `Something else was sent here under the Idempotency-Key ${key}. Choose a key of its own for each write.`,
  );
