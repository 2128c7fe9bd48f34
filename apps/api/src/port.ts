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

/** In the operator's words. */
export const cannotListen = (error: unknown, host: string, port: number): CannotListen => {
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
