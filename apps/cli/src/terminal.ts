/** What was asked for: what goes on to the next program in a pipe. */
export function print(text: string): void {
  process.stdout.write(text);
}

/** What whoever watches should know beside it. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}
