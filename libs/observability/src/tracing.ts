/** What a span tells of its work: names as in OpenTelemetry's semantic conventions, and nothing that lets someone in. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

export interface SpanOptions {
  readonly kind?: 'server' | 'client' | 'producer' | 'consumer' | 'internal';
  readonly attributes?: Attributes;
  /** A `traceparent` header that the span goes on from; `undefined` in it: the span begins a trace. Absent: from where this runs. */
  readonly from?: { readonly traceparent: string | undefined };
  /** A `traceparent` of the work that led to this, in a trace of its own. */
  readonly linkedTo?: string | undefined;
}

/** A piece of work, as a trace has it. */
export interface Span {
  /** As a line of the log tells them. */
  readonly ids: { readonly trace_id: string; readonly span_id: string };
  /** To hand on (W3C Trace Context). */
  readonly traceparent: string;
  /** What is begun within the work becomes a part of this. */
  run<Result>(work: () => Result): Result;
  set(attributes: Attributes): void;
  /** Where its name is known at its end only. */
  rename(name: string): void;
  /** Once. `failure`: why the work came to nothing. */
  end(failure?: unknown): void;
}

/** Records traces. */
export interface Tracing {
  begin(name: string, options: SpanOptions): Span;
  /** What this runs in, where that is recorded. */
  current(): Span | undefined;
  /** Sends what was recorded, and ends. */
  stop(): Promise<void>;
}

let tracing: Tracing | undefined;

/** Has this process record traces, or no longer. */
export const recordTracesBy = (recorder: Tracing | undefined): void => void (tracing = recorder);

/** Absent while no traces are recorded: then nothing is to be done for them. */
export const currentTracing = (): Tracing | undefined => tracing;

export const currentSpan = (): Span | undefined => tracing?.current();

/** Runs the work as a span of this name, where traces are recorded. */
export async function traced<Result>(
  name: string,
  options: SpanOptions,
  work: (span?: Span) => Promise<Result>,
): Promise<Result> {
  const span = tracing?.begin(name, options);
  if (!span) return work();
  try {
    const result = await span.run(() => work(span));
    span.end();
    return result;
  } catch (error) {
    span.end(error);
    throw error;
  }
}
