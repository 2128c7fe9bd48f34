/** The versions of the API that are served side by side, the oldest first: by the same handlers, and but for some resources the same. */
export const VERSIONS = ['v1', 'v2'] as const;
export type Version = (typeof VERSIONS)[number];

/** Where the resources of a version are. */
export const baseOf = (version: Version): string => `/api/${version}`;

/** Where addresses begin that are put on record or sent away, and links from what belongs to no version. */
export const API_BASE = baseOf('v1');

/** The version that an address belongs to, if it belongs to one. */
export const versionAt = (url: string): Version | undefined =>
  VERSIONS.find((version) => isBelow(url, baseOf(version)));

/** The base that an address begins with; nothing where it belongs to no version. */
export function baseAt(url: string): string | undefined {
  const version = versionAt(url);
  return version && baseOf(version);
}

/** The same address in another version, where it belongs to one. */
export function rebased(url: string, base: string): string {
  const own = baseAt(url);
  return own === undefined ? url : base + url.slice(own.length);
}

/** What succeeds versions, and until when they are served. Dates are UTC. */
export const SUCCESSIONS: readonly Succession[] = [
  { base: baseOf('v1'), successor: baseOf('v2'), deprecatedAt: '2026-12-01', sunsetAt: '2027-12-01' },
];

export interface Succession {
  readonly base: string;
  readonly successor: string;
  readonly deprecatedAt: string;
  readonly sunsetAt: string;
}

/** What succeeds the version that an address belongs to. */
export const successionAt = (url: string): Succession | undefined => SUCCESSIONS.find(({ base }) => isBelow(url, base));

const isBelow = (url: string, base: string): boolean =>
  url.startsWith(base) && (url.length === base.length || '/?{'.includes(url[base.length] ?? ''));
