import type { Permission } from '#libs/kernel';

/** What a key may do in its workspace, from least to most. */
export const ROLES = ['viewer', 'contributor', 'approver', 'admin'] as const;
export type Role = (typeof ROLES)[number];

const READ: readonly Permission[] = [
  ...(['read:catalogue', 'read:audiences', 'read:snapshots', 'read:coverage'] as const),
  ...(['read:sites', 'read:verdicts', 'read:adoptions', 'read:checks'] as const),
];
/** Whoever works on a site measures and proposes; the line that it is measured by is not theirs to move. */
const CONTRIBUTE: readonly Permission[] = [
  ...(['write:audiences', 'write:snapshots', 'write:checks', 'write:subjects', 'propose:adoptions'] as const),
];
const APPROVE: readonly Permission[] = ['approve:adoptions', 'write:sites'];

const ADMINISTER: readonly Permission[] = ['read:api-keys', 'write:api-keys'];

/** The one table of what each role allows. */
const PERMISSIONS: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  viewer: new Set(READ),
  contributor: new Set([...READ, ...CONTRIBUTE]),
  approver: new Set([...READ, ...CONTRIBUTE, ...APPROVE]),
  admin: new Set([...READ, ...CONTRIBUTE, ...APPROVE, ...ADMINISTER]),
};

/** What a role allows; of somebody who may only read, what it allows of that. */
export const permissionsOf = (role: Role, isReadOnly = false): ReadonlySet<Permission> =>
  isReadOnly ? READING[role] : PERMISSIONS[role];

const readingOf = (role: Role): ReadonlySet<Permission> =>
  new Set([...PERMISSIONS[role]].filter((permission) => permission.startsWith('read:')));
const READING: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  viewer: readingOf('viewer'),
  contributor: readingOf('contributor'),
  approver: readingOf('approver'),
  admin: readingOf('admin'),
};
