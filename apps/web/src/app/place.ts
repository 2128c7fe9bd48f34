/** Where in the page somebody is. It stands in the location's hash, so that going back, reloading and sharing a link work. */
export interface Place {
  readonly view: string;
  /** What the view is of: the id of a feature or key. */
  readonly subject?: string;
  /** What was chosen there: the site or audience, words, a filter. What is empty is left out. */
  readonly chosen: Chosen;
}

export type Chosen = Readonly<Record<string, string | undefined>>;

export function placeIn(hash: string): Place {
  const [path, query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [view, subject] = path.split('/', 2).map(decoded);
  return { view, ...(subject && { subject }), chosen: Object.fromEntries(new URLSearchParams(query)) };
}

export function hashOf({ view, subject, chosen }: Place): string {
  const path = [view, ...(subject === undefined ? [] : [subject])].map(encodeURIComponent).join('/');
  const query = new URLSearchParams(Object.entries(chosen).filter(hasWords)).toString();
  return `#/${path}${query && `?${query}`}`;
}

/** Another view, for the same site or audience: what else was chosen belongs to the view that is left. */
export const beside = (
  { chosen: { site, audience, line } }: Place,
  view: string,
  subject?: string,
  more: Chosen = {},
) => hashOf({ view, ...(subject !== undefined && { subject }), chosen: { site, audience, line, ...more } });

/** The same view with something chosen otherwise. */
export const choosing = ({ chosen, ...place }: Place, otherwise: Chosen): string =>
  hashOf({ ...place, chosen: { ...chosen, ...otherwise } });

/** A count of rows that stands in the address, as to pass over; undefined where none does. */
export const rowsIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : undefined;

const hasWords = (pair: [string, string | undefined]): pair is [string, string] => Boolean(pair[1]);

/** What somebody typed into the address may be no encoding at all. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
