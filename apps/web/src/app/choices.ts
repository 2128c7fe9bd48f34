import type { Resource } from '#libs/client';
import type { Home } from './standing.js';

export type Kind = 'site' | 'audience';

/** A site or audience that can be chosen. */
export interface Choice {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
}

/** Some of them, and the way to those that come after. */
export interface Choices {
  readonly items: readonly Choice[];
  readonly more?: () => Promise<Choices>;
}

/** The first sites or audiences that have some words in their names: the service narrows them, however many there are. */
export async function choicesCalled(home: Home, kind: Kind, q: string): Promise<Choices> {
  const relation = `plimsoll:${kind}s` as const;
  if (!home.has(relation)) return { items: [] };
  return choicesOn(await home.follow(relation, { pageSize: SHOWN, fields: 'id,name', ...(q && { q }) }), kind);
}
const SHOWN = 12;

const choicesOn = (page: Resource<object>, kind: Kind): Choices => ({
  items: page.items(`plimsoll:${kind}s`).map(({ body }) => ({ kind, ...(body as { id: string; name: string }) })),
  ...(page.has('next') && { more: async () => choicesOn(await page.follow('next'), kind) }),
});
