import { existsSync, readFileSync, statSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { Misuse } from '../misuse.js';
import { isSource } from '../uses/folder.js';

/** What is to be checked, as it was told: ids, what sources use, or what another tool has written. */
export interface Inputs {
  readonly ids: readonly string[];
  readonly sources: readonly string[];
  readonly report?: string;
  /** Of what was given: words that are the names of files or folders here, and might be ids. */
  readonly doubtful: readonly string[];
}

/** Tells by its contents what each of what was given is: an id, a list of ids, a report, or source files. `-` is standard input. */
export async function inputsOf(given: readonly string[]): Promise<Inputs> {
  if (given.length === 0)
    throw new Misuse('What is to be checked? Name features, a file, a folder, or - for standard input.');
  const [ids, sources, reports]: [string[], string[], string[]] = [[], [], []];
  for (const each of given) {
    if (each !== '-' && !isPath(each)) ids.push(each);
    else if (each !== '-' && (statSync(each).isDirectory() || isSource(each))) sources.push(each);
    else {
      const contents = each === '-' ? await text(process.stdin) : readFileSync(each, 'utf8');
      if (/^\s*[[{]/.test(contents.replace(/^\uFEFF/, ''))) reports.push(contents);
      else ids.push(...idsIn(contents, each));
    }
  }
  const [report, another] = reports;
  if (another !== undefined || (report !== undefined && ids.length + sources.length > 0))
    throw new Misuse('A report is checked by itself: ask for one at a time.');
  const doubtful = given.filter((each) => WORD.test(each) && existsSync(each));
  return { ids: [...new Set(ids)], sources, doubtful, ...(report !== undefined && { report }) };
}

const WORD = /^[\w-]+$/;

/** What looks like a path is one, so that a file that is not there is told; a key may end as files do. */
function isPath(given: string): boolean {
  if (existsSync(given)) return true;
  if (KEY.test(given) || !/[/\\]|\.(txt|json|css|[cm]?[jt]sx?|html?|vue|svelte)$/.test(given)) return false;
  throw new Misuse(`${given} cannot be read: it is not there.`);
}

/** At least three parts: `css.html` is a file. */
const KEY =
  /^(api|css|html|http|javascript|manifests|mathml|mediatypes|svg|webassembly|webdriver|webextensions)(\.[\w-]+){2,}$/;

/** One id a line; `#` begins a comment. */
function idsIn(contents: string, name: string): string[] {
  const ids = contents
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/(^|\s)#.*/, '').trim())
    .filter((line) => line !== '');
  const strange = ids.find((id) => /[\s\0]/.test(id) || id.length > LONGEST_ID);
  if (strange !== undefined)
    throw new Misuse(
      `${name === '-' ? 'Standard input' : name} is no list of ids, one a line: "${strange.slice(0, 40).replaceAll('\0', '')}" is none.`,
    );
  if (ids.length === 0) throw new Misuse(`${name === '-' ? 'Standard input' : name} names nothing to check.`);
  return ids;
}

/** Characters: keys have 120 at most. */
const LONGEST_ID = 300;
