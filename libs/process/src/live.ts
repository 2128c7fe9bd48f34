import { fatalMessage } from './fatal-message.js';

/** What was begun, and how it ends in order. */
export interface Running {
  /** Is told by which signal: who types Ctrl+C does not want to wait. */
  stop(signal: NodeJS.Signals): Promise<void>;
}

/** Ends the process when it cannot go on; the error says why. */
export type End = (error: unknown) => void;

/** Begins, and goes on until it is told to stop; says in a line why it cannot. */
export async function live(begin: (end: End) => Promise<Running>): Promise<void> {
  try {
    const running = await begin((error) => end('Plimsoll stops.', error));
    // Ctrl+C is heard more than once: the terminal tells the whole group, and npm passes it on.
    let stopping: Promise<void> | undefined;
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => {
        stopping ??= running.stop(signal).then(
          () => process.exit(0),
          (error: unknown) => end('Plimsoll did not stop in order.', error),
        );
      });
  } catch (error) {
    end('Plimsoll cannot start.', error);
  }
}

function end(what: string, error: unknown): never {
  process.stderr.write(`\n${what} ${fatalMessage(error)}\n`);
  process.exit(1);
}
