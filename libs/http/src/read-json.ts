import { visit } from 'jsonc-parser';
import { pointerOf } from '#libs/kernel';
import { Problem, ValidationFailed } from '#libs/problem-details';

/**
 * A JSON body (RFC 8259), or a refusal: never silently changed. JSON.parse decides what is JSON; what it would pass over (a
 * name given twice, a number that a double cannot hold, nesting without end) is refused before. Of another tool's document
 * most is not read: it may be nested deeper, and hold any number.
 */
export function readJson(body: Buffer, kind: Kind): unknown {
  const text = decode(body);
  refuseWhatParsingHides(text, kind);
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

function refuseWhatParsingHides(text: string, kind: Kind): void {
  const names: Set<string>[] = [];
  let depth = 0;
  const open = () => {
    depth += 1;
    if (depth > DEEPEST[kind]) throw malformed(`The body is nested deeper than ${String(DEEPEST[kind])} levels.`);
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
        if (kind === 'form' && typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER)
          throw new ValidationFailed([{ pointer: pointerOf(...path()), ...TOO_LARGE }]);
      },
    },
    { disallowComments: true },
  );
}

type Kind = 'form' | 'document';

const TOO_LARGE = { detail: 'The number is beyond 2^53 - 1.', code: 'number-too-large' };
const malformed = (detail: string) => new Problem('malformed-request', detail);

/** Levels. A report nests what it found as deep as the folders it looked through. */
const DEEPEST: Readonly<Record<Kind, number>> = { form: 32, document: 512 };
