import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace';

/** As OpenTelemetry reads OTEL_TRACES_SAMPLER and OTEL_TRACES_SAMPLER_ARG; by default all that no caller decided about is recorded. */
export function samplerOf({
  OTEL_TRACES_SAMPLER: name = 'parentbased_always_on',
  OTEL_TRACES_SAMPLER_ARG: argument = '1',
}: Readonly<Record<string, string | undefined>>): Sampler {
  const ratio = Number(argument);
  const roots: Readonly<Record<string, () => Sampler>> = {
    always_on: () => new AlwaysOnSampler(),
    always_off: () => new AlwaysOffSampler(),
    traceidratio: () => new TraceIdRatioBasedSampler(ratio >= 0 && ratio <= 1 ? ratio : 1),
  };
  const root = (roots[name.replace(/^parentbased_/, '')] ?? roots.always_on)();
  return name.startsWith('parentbased_') || !(name in roots) ? new ParentBasedSampler({ root }) : root;
}
