import type { Permission } from '#libs/kernel';

/** What a key may do in its workspace, from least to most. */
export const ROLES = ['viewer', 'contributor', 'approver', 'admin'] as const;
export type Role = (typeof ROLES)[number];

const READS = ['read:catalogue', 'read:audiences', 'read:snapshots', 'read:coverage'] as const satisfies Permission[];
const WRITES = ['write:audiences', 'write:snapshots'] as const satisfies Permission[];

/** The one table of what each role allows. */
const PERMISSIONS: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  viewer: new Set(READS),
  contributor: new Set([...READS, ...WRITES]),
  approver: new Set([...READS, ...WRITES]),
  admin: new Set([...READS, ...WRITES]),
};

export const permissionsOf = (role: Role): ReadonlySet<Permission> => PERMISSIONS[role];
