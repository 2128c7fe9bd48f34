import { readCss } from './css.js';
import type { KnownKeys } from './known-keys.js';
import { elementKeys } from './markup-names.js';
import { readScript } from './script.js';
import type { Source, Uses } from './uses.js';

/**
 * Tells what a page uses, or a component that is written as one: its elements and attributes, and what its scripts and styles use. Styles in
 * another language than CSS are passed over.
 */
export function readMarkup({ file, text }: Source, keys: KnownKeys, uses: Uses): void {
  const placeAt = places(text);
  const tags = new RegExp(TAG);
  for (let match = tags.exec(text); match; match = tags.exec(text)) {
    const [tag, name] = match;
    if (name === undefined) continue;
    const attributes = attributesOf(tag.slice(1 + name.length));
    for (const key of elementKeys(name.toLowerCase(), [...attributes.keys()], keys))
      uses.add(key, { file, ...placeAt(match.index) });
    if (!RAW.has(name.toLowerCase())) continue;

    const begins = tags.lastIndex;
    tags.lastIndex = endOf(name, text, begins);
    const embedded = { file, text: text.slice(begins, tags.lastIndex), ...placeAt(begins) };
    const language = attributes.get('lang') ?? attributes.get('type') ?? '';
    if (CSS.has(language) && name.toLowerCase() === 'style') readCss(embedded, keys, uses);
    if (SCRIPTS.has(language) && name.toLowerCase() === 'script')
      readScript({ ...embedded, plugins: /^tsx?$/.test(language) ? ['typescript'] : [] }, keys, uses);
  }
}

/** A comment, or a tag that begins, which has a name. */
const TAG = /<!--[^]*?(?:-->|$)|<([a-z][\w-]*)(?=[\s/>])(?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
const RAW = new Set(['script', 'style']);
const CSS = new Set(['', 'css', 'text/css']);
const SCRIPTS = new Set(['', 'module', 'text/javascript', 'application/javascript', 'js', 'ts', 'tsx']);

const endOf = (name: string, text: string, from: number): number => {
  const at = text.slice(from).search(new RegExp(`</${name}`, 'i'));
  return at < 0 ? text.length : from + at;
};

function attributesOf(tag: string): ReadonlyMap<string, string> {
  return new Map(
    [...tag.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [name, double ?? single ?? bare ?? '']),
  );
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Finds the line and the column of an offset, both from 1. */
function places(text: string): (offset: number) => { line: number; column: number } {
  const begins = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)];
  return (offset) => {
    const line = begins.findLastIndex((begin) => begin <= offset);
    return { line: line + 1, column: offset - (begins[line] ?? 0) + 1 };
  };
}
