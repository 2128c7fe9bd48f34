import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { Mendable } from '#libs/process';

/** Someone else listens there, or the address is not ours to listen at. The message is one line for the operator. */
export class CannotListen extends Mendable {}

/** Refuses before anything slow is done, rather than after. */
export async function assertPortIsFree({
  host,
  port,
}: {
  readonly host: string;
  readonly port: number;
}): Promise<void> {
  const probe = createServer().listen(port, host);
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw cannotListen(error, host, port);
  }
  probe.close();
  await once(probe, 'close');
}

/** Answers where it then listens. */
export async function listen(
  app: NestFastifyApplication,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<string> {
  await app.listen(port, host).catch((error: unknown) => {
    throw cannotListen(error, host, port);
  });
  return urlOf(app, host);
}

/** Where a person on this machine finds it. */
function urlOf(app: NestFastifyApplication, host: string): string {
  const { port } = app.getHttpServer().address() as { port: number };
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${String(port)}`;
}

/** In the operator's words. */
const cannotListen = (error: unknown, host: string, port: number): CannotListen => {
  const { code } = error as { code?: string };
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${String(port)} is in use. Choose another: PORT=3001 npm start.`,
    EACCES: `Port ${String(port)} may not be listened at by this user. Choose one above 1023: PORT=3001 npm start.`,
    EADDRNOTAVAIL: `HOST ${host} is not an address of this machine.`,
    ENOTFOUND: `HOST ${host} is not known.`,
  };
  return new CannotListen(
    reasons[code ?? ''] ?? `Cannot listen at ${host}:${String(port)} (${code ?? 'unknown reason'}).`,
  );
};
