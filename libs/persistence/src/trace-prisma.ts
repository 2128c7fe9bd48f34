import type { TracerProvider } from '@opentelemetry/api';

/** Has queries be traced, by what is loaded for that alone; answers the way out. */
export const tracePrisma = async (provider: TracerProvider): Promise<() => void> =>
  (await import('./prisma-tracing.js')).traceQueries(provider);
