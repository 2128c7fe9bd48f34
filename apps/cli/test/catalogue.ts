import { readFileSync } from 'node:fs';
import { KnownKeys } from '../src/uses/known-keys.js';

/** The keys of the catalogue that is installed, each with its feature, as the service lists them. */
export function catalogue(): KnownKeys {
  const { features } = read('web-features/data.json') as { features: Record<string, { compat_features?: string[] }> };
  const owners = new Map(
    Object.entries(features).flatMap(([id, { compat_features: keys = [] }]) => keys.map((key) => [key, id] as const)),
  );
  return new KnownKeys(
    keysBelow(read('@mdn/browser-compat-data/data.json'), '').map((id) => ({ id, feature: owners.get(id) })),
  );
}

const read = (name: string): object => JSON.parse(readFileSync(`node_modules/${name}`, 'utf8')) as object;

function keysBelow(node: object, path: string): string[] {
  return Object.entries(node).flatMap(([name, below]: [string, object]) => {
    if (name.startsWith('__') || path + name === 'browsers') return [];
    const id = path === '' ? name : `${path}.${name}`;
    return [...('__compat' in below ? [id] : []), ...keysBelow(below, id)];
  });
}
