import {
  type Context,
  context,
  ROOT_CONTEXT,
  type Span as OtelSpan,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { TRACE_PARENT_HEADER, W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  detectResources,
  resourceAttributesEnvDetector,
  resourceFromAttributes,
  serviceNameEnvDetector,
} from '@opentelemetry/resources';
import { BatchSpanProcessor, type SpanExporter, TracerProvider } from '@opentelemetry/sdk-trace';
import { ATTR_SERVICE_NAME, ATTR_SERVICE_VERSION } from '@opentelemetry/semantic-conventions';
import { samplerOf } from './otel-sampler.js';
import type { Attributes, Span, SpanOptions, Tracing } from './tracing.js';

export interface Recorded {
  /** Where `OTEL_SERVICE_NAME` says nothing. */
  readonly service: string;
  readonly version: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Traces by OpenTelemetry's SDK: of this process. There is one in a process. */
export class OtelTracing implements Tracing {
  readonly provider: TracerProvider;

  constructor(exporter: SpanExporter, { service, version, environment }: Recorded) {
    const told = detectResources({ detectors: [resourceAttributesEnvDetector, serviceNameEnvDetector] });
    const own = resourceFromAttributes({ [ATTR_SERVICE_NAME]: service, [ATTR_SERVICE_VERSION]: version });
    const delay = Number(environment.OTEL_BSP_SCHEDULE_DELAY);
    const processor = new BatchSpanProcessor({ exporter, ...(delay > 0 && { scheduledDelayMillis: delay }) });
    this.provider = new TracerProvider({
      resource: own.merge(told),
      sampler: samplerOf(environment),
      spanProcessors: [processor],
    });
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  }

  begin(name: string, { kind = 'internal', attributes, from, linkedTo }: SpanOptions): Span {
    const parent = from ? contextOf(from.traceparent) : context.active();
    const linked = trace.getSpanContext(contextOf(linkedTo));
    const links = linked ? [{ context: linked }] : [];
    const tracer = this.provider.getTracer('plimsoll');
    const span = tracer.startSpan(
      name,
      { kind: KINDS[kind], attributes, links, root: parent === ROOT_CONTEXT },
      parent,
    );
    return new RecordedSpan(span, trace.setSpan(parent, span));
  }

  current(): Span | undefined {
    const span = trace.getSpan(context.active());
    return span && new RecordedSpan(span, context.active());
  }

  /** Within three seconds, whether a collector takes what is left or not: nobody is there to be told. */
  async stop(): Promise<void> {
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, PATIENCE);
    try {
      await Promise.race([this.provider.shutdown().catch(() => undefined), late]);
    } finally {
      clearTimeout(timer);
      context.disable();
    }
  }
}

class RecordedSpan implements Span {
  constructor(
    private readonly span: OtelSpan,
    private readonly within: Context,
  ) {}

  get ids() {
    const { traceId, spanId } = this.span.spanContext();
    return { trace_id: traceId, span_id: spanId };
  }

  get traceparent(): string {
    const { traceId, spanId, traceFlags } = this.span.spanContext();
    return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
  }

  run<Result>(work: () => Result): Result {
    return context.with(this.within, work);
  }

  set(attributes: Attributes): void {
    this.span.setAttributes(attributes);
  }

  rename(name: string): void {
    this.span.updateName(name);
  }

  /** What went wrong is in the log; here is only that something did, and what kind of thing. */
  end(failure?: unknown): void {
    if (failure !== undefined) {
      const message = failure instanceof Error ? failure.name : typeof failure === 'string' ? failure : 'Error';
      this.span.setStatus({ code: SpanStatusCode.ERROR, message });
    }
    this.span.end();
  }
}

/** Milliseconds. */
const PATIENCE = 3_000;

const PROPAGATOR = new W3CTraceContextPropagator();
const READER = {
  keys: () => [TRACE_PARENT_HEADER],
  get: (carrier: string, key: string) => (key === TRACE_PARENT_HEADER ? carrier : undefined),
};

/** The root where there is no valid header. */
const contextOf = (traceparent: string | undefined): Context =>
  traceparent === undefined ? ROOT_CONTEXT : PROPAGATOR.extract(ROOT_CONTEXT, traceparent, READER);

const KINDS = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
} as const;
