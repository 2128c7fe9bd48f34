import type { TracerProvider } from '@opentelemetry/api';
import { recordTracesBy, type Tracing } from './tracing.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** What a process is called where `OTEL_SERVICE_NAME` says nothing. */
export interface Traced {
  readonly service: string;
  readonly version: string;
  /** Has a library record what it does; answers the way out. */
  readonly library?: (provider: TracerProvider) => Promise<() => void>;
}

/**
 * Has the process record traces where the environment says where to (OpenTelemetry's own variables); else nothing of it is
 * loaded. To be called before there is a log or a database.
 */
export async function beginTracing(
  environment: Environment,
  { service, version, library }: Traced,
): Promise<Tracing | undefined> {
  if (!isWanted(environment)) return undefined;
  const [{ OtelTracing }, { OTLPTraceExporter }] = await Promise.all([
    import('./otel-tracing.js'),
    import('@opentelemetry/exporter-trace-otlp-proto'),
  ]);
  const tracing = new OtelTracing(new OTLPTraceExporter(), { service, version, environment });
  const leave = await library?.(tracing.provider);
  recordTracesBy(tracing);
  return {
    begin: (name, options) => tracing.begin(name, options),
    current: () => tracing.current(),
    stop: async () => {
      recordTracesBy(undefined);
      leave?.();
      await tracing.stop();
    },
  };
}

/** By `OTEL_TRACES_EXPORTER=otlp`, or by the address of a collector. Exporters that are not here record nothing. */
export function isWanted({
  OTEL_SDK_DISABLED: isDisabled = '',
  OTEL_TRACES_EXPORTER: exporter = '',
  OTEL_EXPORTER_OTLP_ENDPOINT: endpoint = '',
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: tracesEndpoint = '',
}: Environment): boolean {
  if (isDisabled.toLowerCase() === 'true') return false;
  return exporter === '' ? endpoint !== '' || tracesEndpoint !== '' : exporter === 'otlp';
}
