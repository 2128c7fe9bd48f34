import type { Actor } from '#libs/kernel';

/** What is on record of a write, or of callers who were refused. */
export interface AuditEntry {
  readonly id: string;
  readonly at: Date;
  /** Absent: nobody was let in. */
  readonly principal?: Actor;
  /** The operation's name, or `authenticate`. */
  readonly action: string;
  /** Its path; absent: it was of none. */
  readonly resource?: string;
  /** Of refused callers: why. */
  readonly reason?: string;
  /** Members of the resource. */
  readonly before?: object;
  readonly after?: object;
  /** Members that are too long for an entry: `after.items`. */
  readonly leftOut: readonly string[];
  readonly correlationId: string;
  /** How many refusals it stands for. */
  readonly count: number;
}

type Write = Required<Pick<AuditEntry, 'principal' | 'resource'>> &
  Pick<AuditEntry, 'id' | 'at' | 'action' | 'before' | 'after' | 'correlationId'>;

/** A write on record. Each side holds 16 KB at most: the longest members are named instead. */
export function entryOfWrite({ before, after, ...write }: Write): AuditEntry {
  const [was, is] = [before && shortened(before, 'before'), after && shortened(after, 'after')];
  return {
    ...write,
    ...(was && { before: was.kept }),
    ...(is && { after: is.kept }),
    leftOut: [...(was?.leftOut ?? []), ...(is?.leftOut ?? [])],
    count: 1,
  };
}

export const AUTHENTICATE = 'authenticate';

/** Callers who were refused for one reason; the correlation id is of the first of them. */
export const entryOfRefusals = (
  refusals: Required<Pick<AuditEntry, 'id' | 'at' | 'reason' | 'correlationId' | 'count'>>,
): AuditEntry => ({ ...refusals, action: AUTHENTICATE, leftOut: [] });

/** Characters of JSON. */
const MOST = 16_384;

function shortened(members: object, side: string): { kept: object; leftOut: string[] } {
  const sized = Object.entries(members).map(([name, value]: [string, unknown]) => ({
    ...{ name, value },
    size: name.length + (JSON.stringify(value) ?? '').length,
  }));
  let total = sized.reduce((sum, { size }) => sum + size, 0);
  const leftOut = new Set<string>();
  for (const { name, size } of sized.toSorted((one, other) => other.size - one.size)) {
    if (total <= MOST) break;
    leftOut.add(name);
    total -= size;
  }
  const kept = sized.filter(({ name }) => !leftOut.has(name)).map(({ name, value }) => [name, value] as const);
  return { kept: Object.fromEntries(kept), leftOut: [...leftOut].map((name) => `${side}.${name}`) };
}
