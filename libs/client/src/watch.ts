import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { Resource } from './resource.js';
import type { Schemas } from './types.js';

type Job = Resource<Schemas['Job']>;

/**
 * A job as it goes on, until it has ended: told by the service as it happens, and asked for where the stream breaks or the
 * service has no room for one more.
 */
export async function* watch(job: Job, signal?: AbortSignal): AsyncGenerator<Job> {
  let latest = job;
  yield latest;
  while (!hasEnded(latest)) {
    const streamed = await latest
      .open('plimsoll:events', { headers: { accept: EVENTS }, signal })
      .catch(() => undefined);
    if (streamed?.body) {
      for await (const told of eventsIn(streamed.body, latest)) yield (latest = told);
    }
    signal?.throwIfAborted();
    if (hasEnded(latest)) return;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
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
