/** Tells what the process ends with. */
export type Ending = (exitCode: number) => void;

/** What was asked for: what goes on to the next program in a pipe. */
export function print(text: string): void {
  process.stdout.write(text);
}

/** What whoever watches should know beside it. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Whoever reads may have had enough, as `head` does: that is no trouble, and the command ends as it would have. */
export function bearClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
}

/**
 * What others have written, as one line that moves nothing on a terminal and is no command to a pipeline which reads it: without control
 * characters and turns of the reading direction, a mark of a command broken by an invisible joint.
 */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/^ *::/, ':\u2060:')
    .replaceAll('##[', '#\u2060#[');

/** One line that changes while something goes on; where nobody watches, what is new once in a while. */
export class Progress {
  #told = 0;
  #line = '';

  show(line: string): void {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${line}`);
    else if (line !== this.#line && Date.now() - this.#told >= BETWEEN) {
      note(line);
      this.#told = Date.now();
      this.#line = line;
    }
  }

  end(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
  }
}

/** Milliseconds from one line of a log to the next. */
const BETWEEN = 5000;
