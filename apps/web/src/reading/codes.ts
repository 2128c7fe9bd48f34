/** The API's codes in words. A code that is not here is told as it is written, without its hyphens. */

/** Why rows of an import ended as they did: docs/reference/mapping-reasons.md has more of each. */
export const MAPPING_REASONS: Readonly<Record<string, string>> = {
  'known-release': 'A known release',
  'nearest-older-release': 'No such release: the newest before it',
  'version-range': 'One of several releases: the oldest of them',
  'caniuse-current-version': 'caniuse books all of them as the current version',
  'desktop-assumed': 'No operating system told: taken for a desktop',
  'webkit-of-os': 'The WebKit of its system',
  'frozen-os-version': 'The WebKit of its system, which may be newer than it says',
  'only-release': 'The only release that there is',
  'own-alias': 'By an alias of your own',
  'newer-than-known': 'Newer than every known release',
  'no-version': 'No version is told',
  'older-than-known': 'Older than every known release',
  'own-version-only': 'Only the brand’s own version is told, not that of its engine',
  'os-without-data': 'Not known on that operating system',
  'os-not-told': 'No operating system is told, and there are several',
  'browser-without-data': 'Nobody has data of this browser',
  'server-runtime': 'A program on a server, no visitor',
  'name-not-known': 'Nobody knows the name',
  'not-named': 'No name is told',
  'unrecognised-user-agent': 'Nobody knows the user agent',
  bot: 'A program',
};

/** What became of a row. */
export const OUTCOMES: Readonly<Record<string, string>> = {
  mapped: 'Mapped',
  approximated: 'Approximated',
  unknown: 'Unknown',
  bot: 'Bot',
};

/** What a browser has of a feature. */
export const SUPPORT: Readonly<Record<string, string>> = {
  full: 'Has it',
  partial: 'In part',
  alternative: 'By a prefix or another name',
  flag: 'Behind a flag',
  none: 'Lacks it',
  unknown: 'Not known',
};

/** Why a site's policy does not decide by a share alone. */
export const VERDICT_REASONS: Readonly<Record<string, string>> = {
  'line-within-unknown': 'the line is within what is unknown',
  'sample-too-small': 'too few visits for the policy',
  'snapshot-too-old': 'the snapshot is too old for the policy',
  'no-segments': 'the policy asks for segments, and there are none',
};

/** What works where a feature does not. */
export const FALLBACKS: Readonly<Record<string, string>> = {
  none: 'No fallback',
  'progressive-enhancement': 'Works without it, plainer',
  polyfill: 'A polyfill stands in',
  alternative: 'Something else stands in',
};

/** In words, by a table where it is there. */
export const worded = (code: string, table: Readonly<Record<string, string>> = {}): string =>
  table[code] ?? (CODE.test(code) ? code[0].toUpperCase() + code.slice(1).replaceAll('-', ' ') : code);

const CODE = /^[a-z]+(-[a-z]+)*$/;
