import { Misunderstood, NotOffered, Refused, TooOld, Unreachable, UnusableKey } from '#libs/client';
import { Misuse } from './misuse.js';

/** What went wrong, in words for whoever called; undefined where it is a fault of ours. */
export function sentenceOn(error: unknown): string | undefined {
  if (error instanceof Misuse) return error.message;
  if (error instanceof Unreachable) return `${error.message}${causeOf(error)} ${WHERE}`;
  if (error instanceof TooOld) return `${error.message} Update it, or use the command line of its own version.`;
  if (error instanceof Misunderstood) return `${error.message} ${WHERE}`;
  if (error instanceof UnusableKey) return `${error.message} Look at PLIMSOLL_KEY.`;
  if (error instanceof NotOffered)
    return `${error.message} The service is older than this command line, or this key may not.`;
  if (error instanceof Refused) return refusal(error);
  if (isOfFile(error)) return `${error.path ?? 'The file'} cannot be read: ${FILES[error.code] ?? error.code}.`;
  return undefined;
}

/** The same; and of what nobody foresaw, what a report of it needs. */
export const troubleOf = (error: unknown): string =>
  sentenceOn(error) ??
  `plimsoll failed, and this is a fault of its own. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;

const WHERE = 'Say where Plimsoll is with --url or PLIMSOLL_URL.';

function refusal({ status, code, problem }: Refused): string {
  if (problem.type === 'about:blank')
    return `The service answered ${String(status)}, and not as Plimsoll does. ${WHERE}`;
  const faults = (problem.errors ?? []).map(({ pointer, detail }) => `\n  ${pointer}: ${detail}`);
  const way = WAYS[code];
  return [`${problem.detail ?? problem.title} (${code})`, ...(way === undefined ? [] : [` ${way}`]), ...faults].join(
    '',
  );
}

/** What to do about it, where this command line knows. */
const WAYS: Readonly<Record<string, string>> = {
  unauthenticated: 'Put a key of the service into PLIMSOLL_KEY; an administrator makes one.',
  'no-snapshot': 'Send what the visitors came with: plimsoll import <file> --audience <name>.',
};

const causeOf = ({ cause }: Unreachable): string => {
  const { cause: inner = cause } = cause as { cause?: unknown };
  const { code, message } = inner as { code?: string; message?: string };
  return ` (${code ?? message ?? 'no answer'})`;
};

const isOfFile = (error: unknown): error is NodeJS.ErrnoException & { code: string } =>
  error instanceof Error && 'syscall' in error && 'code' in error;

const FILES: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  EACCES: 'it may not be opened',
  EISDIR: 'it is a folder',
};
