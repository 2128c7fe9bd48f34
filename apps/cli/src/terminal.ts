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
