/** What is answered of one feature that was asked about, as far as it is told in words. */
export interface ItemView {
  readonly asked: string;
  readonly id?: string;
  readonly targets?: readonly string[];
  readonly suggestions?: readonly string[];
  readonly verdict?: string;
  readonly explanation?: string;
  readonly full?: number;
  readonly partial?: number;
  readonly unknown?: number;
  readonly decision?: DecisionView;
  readonly link?: string;
}

interface DecisionView {
  readonly link: string;
  readonly state?: string;
  readonly rationale?: string;
  readonly fallback?: string;
  readonly waiver?: { readonly until: string };
}

/** In a line, for who reads no more. */
export function wordsOf(item: ItemView): string {
  const { asked, id = asked, targets, suggestions, full, decision } = item;
  const what = id === asked ? asked : `${asked} (${id})`;
  if (targets) return `${what}: was split into ${targets.join(', ')}; ask for one of these.`;
  if (suggestions) return `${what}: nothing goes by that name${likely(suggestions)}.`;
  if (full === undefined) return `${what}: there is neither a site nor an audience to ask about.`;
  return `${what}: ${saidOf(item)}${decision ? decisionIn(decision) : ''}`;
}

const likely = (ids: readonly string[]): string => (ids.length > 0 ? `; it may mean ${ids.join(', ')}` : '');

const saidOf = ({ verdict, explanation = '', full, partial, unknown }: ItemView): string =>
  verdict === undefined
    ? `${String(full)} % of the visits have it, ${String(partial)} % in part, of ${String(unknown)} % nobody knows.`
    : `${verdict}. ${explanation}`;

function decisionIn({ state = '', rationale = '', fallback = '', waiver }: DecisionView): string {
  const until = waiver ? `, waived until ${waiver.until}` : '';
  return ` On record: ${state}, fallback ${fallback}${until}: ${rationale}`;
}
