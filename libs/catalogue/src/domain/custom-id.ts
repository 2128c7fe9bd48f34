import type { Fault } from '#libs/kernel';

/** How a custom id is written: words of lower-case letters and digits, joined by hyphens or underscores, as upstream's are. */
export const CUSTOM_ID = '^[a-z0-9]+([-_][a-z0-9]+)*$';
export const LONGEST_CUSTOM_ID = 100;

/** The id that was chosen, or one made of the name: Lobby Kiosk is lobby-kiosk. Empty when the name has nothing to make it of. */
export function customId(chosen: string | undefined, name: string): string {
  if (chosen !== undefined) return chosen;
  const words = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return words
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_CUSTOM_ID)
    .replace(/^-|-$/g, '');
}

export function idFaults(id: string): readonly Fault[] {
  if (id === '')
    return [{ pointer: '/id', detail: 'The name has no letters to make an id of. Choose one.', code: 'missing' }];
  if (new RegExp(CUSTOM_ID).test(id) && id.length <= LONGEST_CUSTOM_ID) return [];
  const detail = 'An id is made of lower-case letters and digits, joined by single hyphens or underscores.';
  return [{ pointer: '/id', detail, code: 'matches' }];
}

export const nameFaults = (name: string): readonly Fault[] =>
  name.trim() ? [] : [{ pointer: '/name', detail: 'The name holds nothing but spaces.', code: 'blank' }];

/** The same thing twice in a list, from the second on. */
export function twiceFaults(member: string, items: readonly string[]): readonly Fault[] {
  const twice = [...items.entries()].filter(([at, item]) => items.indexOf(item) < at);
  return twice.map(([at, item]) => ({
    ...{ pointer: `/${member}/${String(at)}`, code: 'told-twice' },
    detail: `${item} is named before.`,
  }));
}
