import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

/** Texts of documents by what they are asked for by: their name, or `sha256:` and the hash of the text. */
export type KeptDocuments = ReadonlyMap<string, string>;

/**
 * The documents of a folder: each file `name.graphql` under its name and its hash, and what files `….json` hold as `{"name": "document"}`, as
 * tools that build clients write them.
 */
export function documentsIn(folder: string): KeptDocuments {
  const files = readdirSync(folder, { withFileTypes: true }).filter((file) => file.isFile());
  const texts = files.flatMap(({ name }): [string, string][] => {
    const kind = extname(name);
    if (kind !== '.graphql' && kind !== '.json') return [];
    const text = readFileSync(join(folder, name), 'utf8');
    return kind === '.json' ? listedIn(name, text) : [[basename(name, kind), text]];
  });
  return new Map(texts.flatMap(([name, text]) => [[name, text] as const, [`sha256:${hashOf(text)}`, text] as const]));
}

function listedIn(file: string, text: string): [string, string][] {
  const listed = Object.entries(JSON.parse(text) as Record<string, unknown>);
  return listed.map(([name, document]) => {
    if (typeof document !== 'string') throw new TypeError(`${file} must hold the texts of documents by their names.`);
    return [name, document];
  });
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
