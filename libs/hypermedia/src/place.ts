/** Where something is. */
export interface Place {
  /** Below the API's version where it belongs to one, else from the root. */
  readonly href: string;
  readonly isVersioned?: boolean;
  /** Whether the href is a template (RFC 6570). */
  readonly templated?: boolean;
}

/** Where a place is, from the root. */
export const hrefOf = ({ href, isVersioned }: Place, base: string): string => (isVersioned ? base + href : href);

/** The same place asked for these members only; what else can be asked of a template stays its variable. */
export function askingFor<At extends Place>(place: At, fields: readonly string[]): At {
  const asked = `fields=${fields.join(',')}`;
  const { href } = place;
  const variables = VARIABLES.exec(href)?.[1];
  if (variables === undefined) return { ...place, href: `${href}${href.includes('?') ? '&' : '?'}${asked}` };

  const others = variables.split(',').filter((name) => name !== 'fields');
  const rest = others.length > 0 ? `{&${others.join(',')}}` : '';
  return { ...place, href: `${href.replace(VARIABLES, '')}?${asked}${rest}` };
}

/** Those of the query. */
const VARIABLES = /\{\?([^}]*)\}/;
