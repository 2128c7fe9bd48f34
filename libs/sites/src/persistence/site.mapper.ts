import type { Prisma } from '#libs/persistence';
import type { PolicyVersionView, SiteView } from '../application/site.view.js';
import type { PolicyState, PolicyTerms } from '../domain/policy.js';
import { Site, type SiteState } from '../domain/site.js';

/** A site with the version of its policy that is in force: the newest. */
export const withPolicy = { include: { policies: { orderBy: { version: 'desc' }, take: 1 } } } as const;
type Row = Prisma.SiteGetPayload<typeof withPolicy>;
export type SiteRow = Omit<Row, 'policies' | 'workspaceId'>;
export type PolicyRow = Omit<Row['policies'][number], 'siteId' | 'workspaceId'>;

export const toSite = ({ policies, ...row }: Row): Site =>
  Site.restore({ ...factsOf(row), policy: toPolicy(policies[0]) });

export const toView = ({ policies, ...row }: Row): SiteView => viewOf(row, policies[0]);

export function viewOf(row: SiteRow, policy: PolicyRow): SiteView {
  const { createdAt, updatedAt, ...facts } = factsOf(row);
  return {
    ...facts,
    policy: policyView(policy),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

export const versionView = (policy: PolicyRow, replaced: PolicyRow | undefined): PolicyVersionView => ({
  ...policyView(policy),
  ...(replaced && { previous: termsOf(replaced) }),
});

/** A URL that is not there is taken away from the row too. */
export const toRow = ({ id, name, url, audienceId, version, createdAt, updatedAt }: SiteState) => ({
  ...{ id, name, url: url ?? null, audienceId, version, createdAt, updatedAt },
});

export const toPolicyRow = (siteId: string, { changedAt, changedBy, ...policy }: PolicyState) => ({
  ...{ siteId, ...policy },
  ...{ changedAt, changedById: changedBy.id, changedByName: changedBy.name },
});

const factsOf = ({ id, name, url, audienceId, version, createdAt, updatedAt }: SiteRow) => ({
  ...{ id, name, ...(url !== null && { url }), audienceId },
  ...{ version, createdAt, updatedAt },
});

const toPolicy = (row: PolicyRow): PolicyState => ({
  ...termsOf(row),
  version: row.version,
  changedAt: row.changedAt,
  changedBy: { id: row.changedById, name: row.changedByName },
});

const policyView = (row: PolicyRow) => {
  const { changedAt, ...policy } = toPolicy(row);
  return { ...policy, changedAt: changedAt.toISOString() };
};

/** What was stored were words of ours. */
const wordsOf = ({ counts, bound, basis, segments }: Pick<PolicyRow, Words>): Pick<PolicyTerms, Words> =>
  ({ counts, bound, basis, segments }) as Pick<PolicyTerms, Words>;
type Words = 'counts' | 'bound' | 'basis' | 'segments';

const termsOf = ({ threshold, minimumVisits, maximumAgeDays, ...words }: PolicyRow): PolicyTerms => ({
  threshold,
  ...wordsOf(words),
  ...(minimumVisits !== null && { minimumVisits }),
  ...(maximumAgeDays !== null && { maximumAgeDays }),
});
