/** What is limited, by the names that callers are told. */
export const LIMIT_NAMES = ['default', 'writes', 'expensive', 'authentication-failures'] as const;
export type LimitName = (typeof LIMIT_NAMES)[number];

/** How much in how many seconds, in the header's own words. */
export interface Quota {
  readonly q: number;
  readonly w: number;
}

/** `null`: that limit is off. */
export type Quotas = Readonly<Record<LimitName, Quota | null>>;

/** Three full batches a minute, a request every tenth of a second, and no more guesses at keys than a person makes. */
export const DEFAULT_QUOTAS: Quotas = {
  default: { q: 600, w: 60 },
  writes: { q: 3000, w: 60 },
  expensive: { q: 120, w: 60 },
  'authentication-failures': { q: 20, w: 60 },
};

/** One named limit. What it is told as is written once: it goes with every answer. */
export class Limit {
  /** As in RateLimit-Policy. */
  readonly told: string;
  /** Milliseconds from the first request of a caller until its quota is whole again. */
  readonly window: number;

  constructor(
    /** `look-ups` refuses nobody, and is told to nobody. */
    readonly name: LimitName | 'look-ups',
    readonly quota: Quota,
  ) {
    this.told = `"${name}";q=${String(quota.q)};w=${String(quota.w)}`;
    this.window = quota.w * 1000;
  }
}

/** Quotas as an operator writes them: `{"default":{"q":600,"w":60},"writes":null}`; `undefined` where they cannot be read. */
export function readQuotas(text: string): Quotas | undefined {
  const read = parsed(text);
  if (!isObject(read)) return undefined;
  const isKnown = ([name, quota]: [string, unknown]): boolean =>
    LIMIT_NAMES.some((known) => known === name) && (quota === null || isQuota(quota));
  return Object.entries(read).every(isKnown) ? { ...DEFAULT_QUOTAS, ...(read as Partial<Quotas>) } : undefined;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isQuota = (value: unknown): value is Quota =>
  isObject(value) && Object.keys(value).sort().join() === 'q,w' && isUpTo(value.q, MOST) && isUpTo(value.w, LONGEST);

const isUpTo = (value: unknown, most: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** More is as good as none. */
const MOST = 1_000_000_000;

/** Seconds: a window is kept in memory for as long as it lasts. */
const LONGEST = 24 * 60 * 60;
