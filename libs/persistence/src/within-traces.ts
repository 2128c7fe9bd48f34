import { context, INVALID_SPAN_CONTEXT, type Span, trace, type Tracer, type TracerProvider } from '@opentelemetry/api';

/** Spans that are parts of others alone: looking for work, which is done every few seconds, is no trace of its own. */
export const withinTraces = (provider: TracerProvider): TracerProvider => ({
  getTracer: (...named) => {
    const tracer = provider.getTracer(...named);
    return {
      startSpan: (name, options, within = context.active()) =>
        trace.getSpan(within) ? tracer.startSpan(name, options, within) : NOTHING,
      startActiveSpan: (...given: readonly unknown[]) => {
        const within = given.length === 4 ? (given[2] as ReturnType<typeof context.active>) : context.active();
        if (trace.getSpan(within))
          return (tracer.startActiveSpan as (...given: readonly unknown[]) => unknown)(...given);
        return (given.at(-1) as (span: Span) => unknown)(NOTHING);
      },
    } as Tracer;
  },
});

const NOTHING = trace.wrapSpanContext(INVALID_SPAN_CONTEXT);
