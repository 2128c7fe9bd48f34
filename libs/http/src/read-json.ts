import { visit } from 'jsonc-parser';
import { pointerOf } from '#libs/kernel';
import { Problem, ValidationFailed } from '#libs/problem-details';

/**
 * A JSON body (RFC 8259), or a refusal: never silently changed. JSON.parse decides what is JSON; what it would pass over (a
 * name given twice, a number that a double cannot hold, nesting without end, NUL in text) is refused before.
 */
export function readJson(body: Buffer): unknown {
  const text = decode(body);
  refuseWhatParsingHides(text);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw malformed(`The body is not JSON: ${error instanceof Error ? error.message : 'it cannot be parsed'}.`);
  }
}

function decode(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw malformed('The body is not UTF-8.');
  }
}

function refuseWhatParsingHides(text: string): void {
  const names: Set<string>[] = [];
  let depth = 0;
  const open = () => {
    depth += 1;
    if (depth > DEEPEST) throw malformed(`The body is nested deeper than ${String(DEEPEST)} levels.`);
    return true;
  };
  visit(
    text,
    {
      onObjectBegin: () => (names.push(new Set()), open()),
      onObjectEnd: () => void (names.pop(), (depth -= 1)),
      onArrayBegin: open,
      onArrayEnd: () => void (depth -= 1),
      onObjectProperty: (name, _offset, _length, line) => {
        const seen = names.at(-1);
        const refused = name === '__proto__' ? 'not allowed' : seen?.has(name) ? 'given twice' : undefined;
        if (refused) throw malformed(`The name "${name}" is ${refused} (line ${String(line + 1)}).`);
        seen?.add(name);
      },
      onLiteralValue: (value: unknown, _offset, _length, _line, _character, path) => {
        const code = faultOf(value);
        if (code) throw new ValidationFailed([{ pointer: pointerOf(...path()), ...code }]);
      },
    },
    { disallowComments: true },
  );
}

function faultOf(value: unknown): { detail: string; code: string } | undefined {
  if (typeof value === 'string') return faultOfText(value);
  if (typeof value !== 'number') return undefined;
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER
    ? undefined
    : { detail: 'The number is beyond 2^53 - 1.', code: 'number-too-large' };
}

function faultOfText(value: string): { detail: string; code: string } | undefined {
  if (value.includes('\0')) return { detail: 'Text must not hold NUL.', code: 'nul-in-text' };
  return value.isWellFormed()
    ? undefined
    : { detail: 'Text must not hold half of a surrogate pair.', code: 'lone-surrogate' };
}

const malformed = (detail: string) => new Problem('malformed-request', detail);

const DEEPEST = 32;
