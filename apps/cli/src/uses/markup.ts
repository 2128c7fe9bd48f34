import type { ParserPlugin } from '@babel/parser';
import { readCss } from './css.js';
import type { KnownKeys } from './known-keys.js';
import { elementKeys } from './markup-names.js';
import { type Tag, tagsOf } from './markup-tags.js';
import { readScript } from './script.js';
import type { Source, Uses } from './uses.js';

/**
 * Tells what a page uses, or a component that is written as one: its elements and attributes, and what its scripts and styles use. Styles in
 * another language than CSS are passed over; a script in one that is not read is told.
 */
export function readMarkup({ file, text: page }: Source, keys: KnownKeys, uses: Uses): void {
  const placeAt = places(page);
  // In a component, what begins with a capital is another one.
  const isComponent = /\.(vue|svelte)$/.test(file);
  for (const { name: written, attributes, at, text } of tagsOf(page)) {
    const name = isComponent ? written : written.toLowerCase();
    const place = { file, ...placeAt(at) };
    for (const key of elementKeys(name, [...attributes.keys()], keys)) uses.add(key, place);
    if (!text) continue;

    const embedded = { file, text: text.contents, ...placeAt(text.at) };
    const language = languageOf(attributes);
    if (name === 'style' && CSS.has(language)) readCss(embedded, keys, uses);
    if (name !== 'script') continue;
    const plugins = SCRIPTS[language];
    if (plugins) readScript({ ...embedded, plugins }, keys, uses);
    else if (attributes.has('lang') || RUN.test(language))
      uses.unread.push({ place, why: `A script in ${language} is not read.` });
  }
}

const languageOf = (attributes: Tag['attributes']): string =>
  (attributes.get('lang') ?? attributes.get('type') ?? '').replace(/;.*/s, '').trim().toLowerCase();

const CSS = new Set(['', 'css', 'text/css']);

const JAVASCRIPT = [
  ...['', 'module', 'js', 'javascript', 'text/javascript', 'application/javascript', 'application/x-javascript'],
  ...['text/ecmascript', 'application/ecmascript'],
];
const TYPESCRIPT = ['ts', 'typescript', 'text/typescript', 'application/typescript', 'application/x-typescript'];

/** By the language, what the parser has to know beside. */
const SCRIPTS: Readonly<Record<string, readonly ParserPlugin[]>> = {
  ...read(JAVASCRIPT, []),
  ...read(['jsx', 'text/jsx', 'text/babel'], ['jsx']),
  ...read(TYPESCRIPT, ['typescript']),
  tsx: ['typescript', 'jsx'],
};

function read(
  languages: readonly string[],
  plugins: readonly ParserPlugin[],
): Readonly<Record<string, readonly ParserPlugin[]>> {
  return Object.fromEntries(languages.map((language) => [language, plugins] as const));
}

/** What something makes scripts of; all other types are of data. */
const RUN = /script$|^text\/(ls|hyperscript|coffee)/;

/** Finds the line and the column of an offset, both from 1, of each no less than of the one before. */
function places(page: string): (offset: number) => { line: number; column: number } {
  const begins = [0, ...[...page.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)];
  let line = 0;
  return (offset) => {
    while ((begins[line + 1] ?? Infinity) <= offset) line += 1;
    return { line: line + 1, column: offset - (begins[line] ?? 0) + 1 };
  };
}
