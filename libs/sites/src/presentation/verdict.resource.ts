import { showAudience, showSnapshot } from '#libs/audiences/contract';
import { showEdition, showFeature, showKey } from '#libs/catalogue/contract';
import { explainCoverage } from '#libs/coverage/contract';
import { resource, type Resource } from '#libs/hypermedia';
import type { ExplainedVerdictView, SplitVerdictView } from '../application/queries/get-verdict.js';
import type { GroundsView, VerdictView } from '../application/verdict.view.js';
import { choosing, createAdoption, showAdoption } from './adoptions.affordances.js';
import { showSite } from './sites.affordances.js';
import { listVerdicts, showVerdict } from './verdicts.affordances.js';
import { explainedVerdictShape, verdictShape } from './verdicts.shapes.js';

/** What a link asks again, so that it leads to the same facts. */
export type AskedAgain = Readonly<Record<string, string>>;

export function verdictResource(siteId: string, view: VerdictView, again: AskedAgain): Resource {
  const shown = resource(verdictShape, view).self(showVerdict.at({ siteId, subjectId: view.id }, again));
  return view.adoption ? shown.link(showAdoption.at({ siteId, adoptionId: view.adoption.id })) : shown;
}

/** A verdict, or an id that was split: it links the verdicts on the features that it has become. */
export function explainedVerdictResource(view: ExplainedVerdictView | SplitVerdictView, again: AskedAgain): Resource {
  const { siteId, audienceId, id, editionId, policy } = view;
  const targets = view.kind === 'split' ? view.targets : [];
  const shown = onGrounds(resource(explainedVerdictShape, view), view)
    .self(showVerdict.at({ siteId, subjectId: id }, again))
    .link(listVerdicts.at({ siteId }, again), 'up')
    .link(explainCoverage.at({ audienceId, subjectId: id }, { ...again, basis: policy.basis }))
    .linkAll(
      'plimsoll:targets',
      targets.map((subjectId) => ({ target: showVerdict.at({ siteId, subjectId }, again), name: subjectId })),
    );
  if (view.kind === 'split') return shown.link(showFeature.at({ featureId: id }, { edition: editionId }));
  const { adoption, isOpen, kind, owners } = view;
  if (adoption) shown.link(showAdoption.at({ siteId, adoptionId: adoption.id }));
  if (isOpen)
    shown.offer(createAdoption.at({ siteId }), kind === 'key' ? { keyId: id } : { featureId: id }, choosing(owners), {
      rel: 'plimsoll:propose',
    });
  return kind === 'key'
    ? shown.link(showKey.at({ key: id }, { edition: editionId }))
    : shown.link(showFeature.at({ featureId: id }, { edition: editionId }));
}

/** Every verdict leads to what it came from. */
export const onGrounds = (
  shown: Resource,
  {
    siteId,
    audienceId,
    snapshotId,
    editionId,
  }: Pick<GroundsView, 'siteId' | 'audienceId' | 'snapshotId' | 'editionId'>,
): Resource =>
  shown
    .link(showSite.at({ siteId }))
    .link(showAudience.at({ audienceId }))
    .link(showSnapshot.at({ audienceId, snapshotId }))
    .link(showEdition.at({ editionId }));
