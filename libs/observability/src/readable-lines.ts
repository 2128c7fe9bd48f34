import { stripVTControlCharacters, styleText } from 'node:util';
import type { Sink } from './paged-lines.js';

/** A log's lines as people read them: when, how grave, what, and the facts; the stack of an error below. Others pass as they are. */
export class ReadableLines implements Sink {
  constructor(
    private readonly sink: Sink,
    private readonly isColoured: boolean,
  ) {
    process.once('exit', () => this.flushSync());
  }

  write(line: string): void {
    this.sink.write(`${this.readable(line)}\n`);
  }

  flushSync(): void {
    this.sink.flushSync();
  }

  private readable(line: string): string {
    const told = parsed(line);
    if (!told) return line.trimEnd();
    const { level, time, msg = '', err, stack, ...facts } = told;
    const [name, style] = LEVELS[level] ?? LEVELS[30];
    const said = [
      this.styled('dim', new Date(time).toISOString().slice(11, 23)),
      this.styled(style, name),
      bare(msg),
      ...Object.entries(facts).map(([fact, value]) => `${this.styled('dim', `${fact}=`)}${shown(value)}`),
    ].join(' ');
    const below = [err?.stack ?? err?.message, stack].flatMap((text) => (text === undefined ? [] : [indented(text)]));
    return [said, ...below].join('\n');
  }

  private styled(style: Style, text: string): string {
    return this.isColoured ? styleText(style, text, { validateStream: false }) : text;
  }
}

type Style = 'dim' | 'green' | 'yellow' | 'red' | 'blue';

interface Line {
  readonly level: number;
  readonly time: number;
  readonly msg?: string;
  readonly err?: { readonly stack?: string; readonly message?: string };
  readonly stack?: string;
}

const LEVELS: Readonly<Record<number, readonly [name: string, style: Style]>> = {
  10: ['TRACE', 'dim'],
  20: ['DEBUG', 'blue'],
  30: ['INFO ', 'green'],
  40: ['WARN ', 'yellow'],
  50: ['ERROR', 'red'],
  60: ['FATAL', 'red'],
};

function parsed(line: string): Line | undefined {
  try {
    const told: unknown = JSON.parse(line);
    return typeof told === 'object' && told !== null && 'level' in told && 'time' in told ? (told as Line) : undefined;
  } catch {
    return undefined;
  }
}

/** What callers wrote moves no cursor. */
const bare = (text: string): string => stripVTControlCharacters(text).replaceAll(CONTROLS, '·');
const CONTROLS = /\p{Cc}/gu;

const shown = (value: unknown): string => bare(typeof value === 'string' ? value : JSON.stringify(value));

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `    ${bare(line)}`)
    .join('\n');
