/**
 * What a collection says of itself, as headers: for media types that have room for its items only. Each member that is one
 * value is a header of its own, so that `snapshotId` is `Plimsoll-Snapshot-Id`.
 */
export const factHeaders = (members: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(members).flatMap(([name, value]: [string, unknown]) =>
      isOneValue(value) ? [[factHeader(name), encodeURI(String(value))]] : [],
    ),
  );

/** As Node holds the names of headers. */
export const FACT_PREFIX = 'plimsoll-';

export const factHeader = (member: string): string =>
  `plimsoll${member.replace(/^[a-z]|[A-Z]/g, (letter) => `-${letter}`)}`.replace(/\b[a-z]/g, (letter) =>
    letter.toUpperCase(),
  );

const isOneValue = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
