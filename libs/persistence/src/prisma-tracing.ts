import type { TracerProvider } from '@opentelemetry/api';
import { PrismaInstrumentation } from '@prisma/instrumentation';
import { withinTraces } from './within-traces.js';

/** Has the queries of all Prisma clients of this process be spans of what asks them; answers the way out. */
export function traceQueries(provider: TracerProvider): () => void {
  const prisma = new PrismaInstrumentation();
  prisma.setTracerProvider(withinTraces(provider));
  prisma.enable();
  return () => prisma.disable();
}
