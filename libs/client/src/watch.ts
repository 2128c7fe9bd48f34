import { EventSourceParserStream } from 'eventsource-parser/stream';
import { Refused, Unreachable } from './problem.js';
import type { Resource } from './resource.js';
import type { Schemas } from './types.js';

type Job = Resource<Schemas['Job']>;

/** No answer, or none for now: the job can be asked for instead. What else is refused is refused for good. */
function orAskInstead(error: unknown): undefined {
  if (error instanceof Unreachable || (error instanceof Refused && FOR_NOW.has(error.status))) return undefined;
  throw error;
}
const FOR_NOW = new Set([429, 503]);

/** Waits, or throws why nobody waits any more. */
const passed = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });

/**
 * A job as it goes on, until it has ended: told by the service as it happens, and asked for where the stream breaks or the
 * service has no room for one more.
 */
export async function* watch(job: Job, signal?: AbortSignal): AsyncGenerator<Job> {
  let latest = job;
  yield latest;
  while (!hasEnded(latest)) {
    const streamed = await latest.open('plimsoll:events', { headers: { accept: EVENTS }, signal }).catch(orAskInstead);
    if (streamed?.body) {
      for await (const told of eventsIn(streamed.body, latest)) yield (latest = told);
    }
    signal?.throwIfAborted();
    if (hasEnded(latest)) return;
    await passed(BETWEEN, signal);
    yield (latest = await latest.again());
  }
}

async function* eventsIn(body: ReadableStream<Uint8Array<ArrayBuffer>>, job: Job): AsyncGenerator<Job> {
  const events = body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
  const reader = events.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield job.as(JSON.parse(value.data) as Schemas['Job']);
    }
  } catch {
    // The connection broke: whoever watches asks anew.
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

const hasEnded = ({ body: { state } }: Job): boolean => state !== 'queued' && state !== 'running';
const EVENTS = 'text/event-stream';
/** Milliseconds from one asking to the next. */
const BETWEEN = 1000;
