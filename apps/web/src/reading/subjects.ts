import type { Home } from '../app/standing.js';

/** Something that coverage is told of: a feature or a compat key. */
export interface Found {
  readonly kind: 'feature' | 'key';
  readonly id: string;
  readonly name: string;
  readonly baseline?: string;
}

export interface FoundPage {
  readonly items: readonly Found[];
  readonly total: number;
}

/** Features that are called so, by id, name or caniuse's id. */
export async function featuresCalled(home: Home, q: string, limit: number, offset = 0): Promise<FoundPage> {
  const page = await home.follow('plimsoll:features', { ...(q && { q }), limit, offset, fields: 'id,name,status' });
  const items = page.items('plimsoll:features').map(({ body: { id, name, status } }): Found => ({
    ...{ kind: 'feature', id, name },
    ...(status.baseline && { baseline: status.baseline }),
  }));
  return { items, total: page.body.total };
}

/** Compat keys that have some words in their names. */
export async function keysCalled(home: Home, q: string, limit: number, offset = 0): Promise<FoundPage> {
  const page = await home.follow('plimsoll:keys', { ...(q && { q }), limit, offset, fields: 'key' });
  return {
    items: page.items('plimsoll:keys').map(({ body: { key } }): Found => ({ kind: 'key', id: key, name: key })),
    total: page.body.total,
  };
}
