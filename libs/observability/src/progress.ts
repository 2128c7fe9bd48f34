/** Where progress is written: a terminal, or a pipe. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Tells a person at the terminal what a long step is at, before the service answers. A terminal sees one line a step, rewritten
 * in place; a pipe sees a line when the step begins and one when it is done.
 */
export class Progress {
  constructor(
    private readonly terminal: Terminal = process.stdout,
    private readonly now: () => number = performance.now.bind(performance),
  ) {}

  /** Runs the work as a step of this title; `tell` reports how much of it is done. */
  async step<T>(title: string, work: (tell: (done: number, total: number) => void) => Promise<T>): Promise<T> {
    const begun = this.now();
    let told = -1;
    this.write(title, '…');
    const result = await work((done, total) => {
      const percent = Math.floor((100 * done) / Math.max(1, total));
      if (!this.terminal.isTTY || percent === told) return;
      told = percent;
      this.write(title, `${String(percent)} %`);
    });
    this.write(title, `done in ${((this.now() - begun) / 1000).toFixed(1)} s`);
    if (this.terminal.isTTY) this.terminal.write('\n');
    return result;
  }

  private write(title: string, standing: string): void {
    const line = `  ${title.padEnd(TITLE_WIDTH)} ${standing}`;
    this.terminal.write(this.terminal.isTTY ? `\r${line.padEnd(LINE_WIDTH)}` : `${line}\n`);
  }
}

const TITLE_WIDTH = 44;
const LINE_WIDTH = 64;
