import { readFileSync } from 'node:fs';

/** What a curl command asks for. */
export interface Call {
  readonly url: string;
  readonly init: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body?: Uint8Array<ArrayBuffer>;
  };
}

/**
 * Reads the curl commands of our pages, so that their tests need no curl. An option that is not read here is refused: what a
 * page shows is run as it stands or not at all.
 */
export function readCurl(command: string, variables: Readonly<Record<string, string>>): Call {
  const [program, ...words] = wordsOf(command, variables);
  if (program !== 'curl') throw new Error(`Not a curl command: ${command}`);

  const headers: Record<string, string> = {};
  let method: string | undefined;
  let body: Buffer | undefined;
  let url: string | undefined;
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '-X') method = words.shift();
    else if (word === '-H') Object.assign(headers, headerOf(words.shift() ?? ''));
    else if (word === '-d') body = Buffer.from(words.shift() ?? '');
    else if (word === '--data-binary') body = dataOf(words.shift() ?? '');
    else if (ABOUT_OUTPUT.has(word)) continue;
    else if (!word.startsWith('-') && url === undefined) url = word;
    else throw new Error(`curl's ${word} is not read here: ${command}`);
  }
  if (url === undefined) throw new Error(`No URL: ${command}`);
  return {
    url,
    init: { method: method ?? (body ? 'POST' : 'GET'), headers, ...(body && { body: new Uint8Array(body) }) },
  };
}

/** What says how curl shows the answer, or what it calls the file that it keeps it in: the same is asked for. */
const ABOUT_OUTPUT = new Set(['-s', '-si', '-N', '-OJ']);

function headerOf(header: string): Record<string, string> {
  const [, name, value] = /^([\w-]+): (.+)$/.exec(header) ?? [];
  if (name === undefined || value === undefined) throw new Error(`Not a header: ${header}`);
  return { [name]: value };
}

function dataOf(data: string): Buffer {
  return data.startsWith('@') ? readFileSync(data.slice(1)) : Buffer.from(data);
}

/** As a shell splits them: by spaces, outside of quotes, a backslash continuing the line, variables in all but single quotes. */
function wordsOf(command: string, variables: Readonly<Record<string, string>>): string[] {
  const joined = command.trim().replace(/\\\n/g, ' ');
  return (joined.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? []).map((word) =>
    word.replace(
      /'([^']*)'|"([^"]*)"|([^'"]+)/g,
      (_, single?: string, double?: string, bare?: string) => single ?? filled(double ?? bare ?? '', variables),
    ),
  );
}

const filled = (text: string, variables: Readonly<Record<string, string>>): string =>
  text.replace(/\$(\w+)/g, (_, name: string) => {
    const value = variables[name];
    if (value === undefined) throw new Error(`The page uses $${name}, which it does not set.`);
    return value;
  });
