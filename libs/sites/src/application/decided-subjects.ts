import { GetEditionIndex } from '#libs/catalogue/contract';
import { type CoverageListing, GetSubjects } from '#libs/coverage/contract';
import type { QueryBus } from '@nestjs/cqrs';
import type { SubjectNames } from '../domain/decisions.js';

/** All features, or all keys, of an edition that a decision on one of these subjects may hold for: that on a feature is on its keys too. */
export async function decidedSubjects(
  queries: QueryBus,
  subjectIds: readonly string[],
  { kind, editionId: asked }: { readonly kind: CoverageListing['kind']; readonly editionId?: string | undefined },
): Promise<readonly SubjectNames[]> {
  const { subjects, editionId } = await queries.execute(new GetSubjects(subjectIds, asked));
  const named = subjects.filter((subject) => subject.kind === kind);
  if (kind === 'feature') return named;

  const decided = new Set(named.map(({ id }) => id));
  const owners = new Map(
    subjects.flatMap((subject) => (subject.kind === 'feature' ? [[subject.id, subject.formerIds] as const] : [])),
  );
  const { keys, features, featureOfKey } = await queries.execute(new GetEditionIndex(editionId));
  return keys.flatMap((id, position): SubjectNames[] => {
    const feature = featureOfKey[position] < 0 ? undefined : features[featureOfKey[position]].id;
    if (feature === undefined || !owners.has(feature)) return decided.has(id) ? [{ id }] : [];
    const ownerFormerIds = owners.get(feature);
    return [{ id, feature, ...(ownerFormerIds && { ownerFormerIds }) }];
  });
}
