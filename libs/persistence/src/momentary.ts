/**
 * Whether a server said that it lets nobody in just now: it is starting, or all of its connections are taken. Nothing was done, so
 * that it may be asked again.
 */
export function isMomentary(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  return STATES.has(code) || POOLERS.test(message);
}

/** Too many connections; it cannot be connected to now. */
const STATES = new Set(['53300', '57P03']);

/** What poolers say by a code of everything: pgbouncer, Supavisor. */
const POOLERS =
  /^(no more connections allowed|max clients reached|remaining connection slots)|MaxClientsInSessionMode/i;
