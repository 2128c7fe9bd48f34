import { createServer } from 'node:net';
import { once } from 'node:events';
import { Mendable } from './mendable.js';

/** Someone else listens there, or the address is not ours to listen at. The message is one line for the operator. */
export class CannotListen extends Mendable {}

/** Where to listen. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

/** Refuses before anything slow is done, rather than after. */
export async function assertPortIsFree({ host, port }: Place): Promise<void> {
  const probe = createServer().listen(port, host);
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw cannotListen(error, { host, port });
  }
  probe.close();
  await once(probe, 'close');
}

/** In the operator's words; `prefix`: of the variables that say where. */
export const cannotListen = (error: unknown, { host, port }: Place, prefix = ''): CannotListen => {
  const { code } = error as { code?: string };
  const another = `Choose another: ${prefix}PORT=${String(port === 3000 ? 3001 : port + 1)} npm start.`;
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${String(port)} is in use. ${another}`,
    EACCES: `Port ${String(port)} may not be listened at by this user. Choose one above 1023: ${prefix}PORT=3001 npm start.`,
    EADDRNOTAVAIL: `${prefix}HOST ${host} is not an address of this machine.`,
    ENOTFOUND: `${prefix}HOST ${host} is not known.`,
  };
  return new CannotListen(
    reasons[code ?? ''] ?? `Cannot listen at ${host}:${String(port)} (${code ?? 'unknown reason'}).`,
  );
};
