import { fatalMessage } from './fatal-message.js';

/** What was begun, and how it ends in order. */
export interface Running {
  /** Is told by which signal: who types Ctrl+C does not want to wait. What it waits for only out of courtesy it does not await once `hurried` is aborted. */
  stop(signal: NodeJS.Signals, hurried: AbortSignal): Promise<void>;
}

/** Ends the process when it cannot go on; the error says why. */
export type End = (error: unknown) => void;

/**
 * Begins, and goes on until it is told to stop; says in a line why it cannot. Whoever stops it while it begins ends it at once, since nobody was let in
 * yet: a first process of a container has no other handler. A second SIGTERM, or Ctrl+C after a SIGTERM, hurries it.
 */
export async function live(begin: (end: End) => Promise<Running>): Promise<void> {
  let running: Running | undefined;
  let stopping: NodeJS.Signals | undefined;
  const hurry = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (!running) process.exit(ENDED_BY[signal]);
      // Ctrl+C is heard more than once: the terminal tells the whole group, and npm passes it on.
      if (stopping) {
        hurry.abort();
        return;
      }
      stopping = signal;
      running.stop(signal, hurry.signal).then(
        () => process.exit(0),
        (error: unknown) => end('Plimsoll did not stop in order.', error),
      );
    });
  try {
    running = await begin((error) => end('Plimsoll stops.', error));
  } catch (error) {
    end('Plimsoll cannot start.', error);
  }
}

/** As a shell says that a signal ended a process: 128, and its number. */
const ENDED_BY = { SIGINT: 130, SIGTERM: 143 };

function end(what: string, error: unknown): never {
  process.stderr.write(`\n${what} ${fatalMessage(error)}\n`);
  process.exit(1);
}
