import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import {
  type Affordance,
  type Audience,
  type EventStream,
  isShown,
  renderHal,
  type StreamedEvent,
} from '#libs/hypermedia';
import { Problem } from '#libs/problem-details';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { once } from 'node:events';
import { hash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { UNCACHED } from './send-problem.js';
import { Told } from './told.js';

/**
 * Server-sent events, as long as there is something to tell, its caller may hear it, and the process answers; after an hour a
 * client has to connect again.
 */
@Injectable()
export class EventStreams implements OnModuleDestroy {
  readonly #open = new Map<string, Set<Open>>();
  #isOver = false;

  open(stream: EventStream, affordance: Affordance, request: FastifyRequest, reply: FastifyReply): Told {
    const { exchange, method } = request;
    const { principal, base } = exchange;
    if (!principal) throw new TypeError('What is told for long is told to somebody.');
    reply.headers({ 'content-type': exchange.mediaType, ...UNCACHED });
    if (method === 'HEAD') return Told.nothing();

    const told = this.#enter(principal.workspaceId, reply.raw, () => end());
    const watch = watching(told, async () => {
      const now = await exchange.callerNow();
      return now !== undefined && isShown(affordance, now);
    });
    const stop = stream.begin({
      tell: (event) => {
        told.tell(RETRY + textOf(event, { principal, base }));
        if (event.isLast) told.finish();
      },
      end: () => told.finish(),
    });
    const end = () => {
      clearInterval(watch);
      stop();
    };
    return told;
  }

  /** Before the server waits for its last answer. */
  async onModuleDestroy(): Promise<void> {
    this.#isOver = true;
    const open = [...this.#open.values()].flatMap((some) => [...some]);
    await Promise.all(open.map(ended));
  }

  #enter(workspaceId: string, response: ServerResponse, left: () => void): Told {
    const others = this.#open.get(workspaceId) ?? new Set();
    if (others.size >= MOST) throw tooMany();
    const told = new Told(() => {
      others.delete(entered);
      if (others.size === 0) this.#open.delete(workspaceId);
      left();
    });
    const entered = { told, response };
    this.#open.set(workspaceId, others.add(entered));
    if (this.#isOver) told.finish();
    return told;
  }
}

interface Open {
  readonly told: Told;
  readonly response: ServerResponse;
}

/** With its answer, so that its connection is free to be closed; whoever takes nothing any more is cut. */
async function ended({ told, response }: Open): Promise<void> {
  const signal = AbortSignal.timeout(LAST_WORD);
  const closed = once(response, 'close', { signal });
  told.finish();
  await closed.catch(() => told.destroy());
}

/** Asks now and then whether it is still to be told, and says that it is there. */
function watching(told: Told, isWelcome: () => Promise<boolean>): NodeJS.Timeout {
  let looks = 0;
  const look = async () => {
    looks += 1;
    if (looks * LOOK >= LONGEST || !(await isWelcome())) told.finish();
    else if (looks % LOOKS_A_BEAT === 0) told.beat();
  };
  return setInterval(() => void look(), LOOK).unref();
}

/** As the caller sees it; the id is the same as long as nothing changes. */
function textOf({ name, data }: StreamedEvent, audience: Audience): string {
  const json = JSON.stringify(renderHal(data, audience));
  return `event: ${name}\nid: ${hash('sha1', json, 'base64url').slice(0, 16)}\ndata: ${json}\n\n`;
}

const tooMany = (): Problem =>
  new Problem(
    'too-many-streams',
    `${String(MOST)} streams of this workspace are open here. Close one, or ask for the resource itself now and then.`,
    { facts: { most: MOST }, headers: { 'Retry-After': '5' } },
  );

/** Milliseconds for who listens to take what is left. */
const LAST_WORD = 1_000;
/** Of a workspace, in one process. */
const MOST = 10;
/** Milliseconds. */
const LOOK = 5_000;
const LOOKS_A_BEAT = 3;
const LONGEST = 3_600_000;
/** For a client whose connection breaks off: milliseconds until it comes again. */
const RETRY = 'retry: 3000\n';
