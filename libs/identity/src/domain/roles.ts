import type { Conditions, Narrowing, Permission, Rule, Verb } from '#libs/kernel';

/** What a key may do in its workspace, from least to most. */
export const ROLES = ['viewer', 'contributor', 'approver', 'admin'] as const;
export type Role = (typeof ROLES)[number];

const READ: readonly Permission[] = [
  ...(['read:catalogue', 'read:audiences', 'read:snapshots', 'read:coverage'] as const),
  ...(['read:sites', 'read:verdicts', 'read:adoptions', 'read:checks', 'read:jobs', 'read:workspace'] as const),
];
/** Whoever works on a site measures and proposes; the line that it is measured by is not theirs to move. */
const CONTRIBUTE: readonly Permission[] = [
  ...([
    'write:audiences',
    'write:snapshots',
    'write:jobs',
    'write:checks',
    'write:subjects',
    'propose:adoptions',
  ] as const),
];
const APPROVE: readonly Permission[] = ['approve:adoptions', 'write:sites', 'create:sites'];

const ADMINISTER: readonly Permission[] = [
  'read:api-keys',
  'write:api-keys',
  'read:audit',
  'read:archive',
  'read:webhooks',
  'write:webhooks',
];

/** The one table of what each role allows. */
const PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: READ,
  contributor: [...READ, ...CONTRIBUTE],
  approver: [...READ, ...CONTRIBUTE, ...APPROVE],
  admin: [...READ, ...CONTRIBUTE, ...APPROVE, ...ADMINISTER],
};

/** What is of the workspace as a whole, and so not for whoever sees one site of it. */
const OF_THE_WHOLE: ReadonlySet<Permission> = new Set([
  ...(['write:audiences', 'write:subjects', 'create:sites'] as const),
  ...ADMINISTER,
]);

/** Of which rows a site consists, by subject; what is not named here is the workspace's, and seen whole. */
const OF_SITE: Readonly<Record<string, (siteId: string) => Conditions>> = {
  sites: (id) => ({ id }),
  adoptions: (siteId) => ({ siteId }),
  checks: (siteId) => ({ siteId }),
  audiences: (id) => ({ sites: { some: { id } } }),
  snapshots: (id) => ({ audience: { sites: { some: { id } } } }),
  jobs: (id) => ({ audience: { sites: { some: { id } } } }),
};

/** How far a role reaches. */
export interface Reach {
  /** Whether it may read only, whatever the role may write. */
  readonly isReadOnly?: boolean;
  /** The one site that it is for; absent: the workspace. */
  readonly siteId?: string;
}

/** What a role allows: the rules that guards, links, forms and queries all go by. */
export const rulesOf = (role: Role, reach: Reach = {}): Rule[] =>
  PERMISSIONS[role]
    .filter((permission) => narrowingOf(permission, reach) === undefined)
    .map((permission) => ruleOf(permission, reach.siteId));

/** What a role allows to others and not to whoever reaches no further than this, each with the reason. */
export const withheldOf = (role: Role, reach: Reach): ReadonlyMap<Permission, Narrowing> =>
  new Map(
    PERMISSIONS[role].flatMap((permission) => {
      const narrowing = narrowingOf(permission, reach);
      return narrowing ? [[permission, narrowing]] : [];
    }),
  );

function narrowingOf(permission: Permission, { isReadOnly = false, siteId }: Reach): Narrowing | undefined {
  if (isReadOnly && !permission.startsWith('read:')) return 'reading-only';
  return siteId !== undefined && OF_THE_WHOLE.has(permission) ? 'one-site' : undefined;
}

function ruleOf(permission: Permission, siteId: string | undefined): Rule {
  const [action, subject] = permission.split(':') as [Verb, string];
  const conditions = siteId === undefined ? undefined : OF_SITE[subject]?.(siteId);
  return { action, subject, ...(conditions && { conditions }) };
}
