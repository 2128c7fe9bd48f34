import { showFeature, showKey } from '#libs/catalogue/contract';
import { resource, type Resource } from '#libs/hypermedia';
import type { AdoptionView, HistoryEntryView, Transition } from '../application/adoption.view.js';
import {
  approveAdoption,
  choosing,
  listAdoptions,
  listHistory,
  mergeAdoption,
  proposeAgain,
  rejectAdoption,
  renewAdoption,
  replaceAdoption,
  retireAdoption,
  shipAdoption,
  showAdoption,
  showHistoryEntry,
  withdrawAdoption,
} from './adoptions.affordances.js';
import { adoptionShape, historyShape } from './adoptions.shapes.js';
import { showPolicy, showSite } from './sites.affordances.js';
import { showVerdict } from './verdicts.affordances.js';

export const TAKING = {
  propose: proposeAgain,
  approve: approveAdoption,
  reject: rejectAdoption,
  withdraw: withdrawAdoption,
  ship: shipAdoption,
  renew: renewAdoption,
  retire: retireAdoption,
} as const satisfies Record<Transition, unknown>;

/** What a refusal calls it. */
export const nounOf = ({ verdict }: AdoptionView): string =>
  verdict.keys ? 'adoption with its present keys' : 'adoption';

/**
 * Of a feature of the workspace's own the tag is of its keys too: whoever may write features changes with them what is decided on,
 * and the adoption's version stays.
 */
export function adoptionResource(view: AdoptionView): Resource {
  const { id: adoptionId, siteId, subject, rationale, fallback, owner, owners, links } = view;
  const at = { siteId, adoptionId };
  const shown = resource(adoptionShape, {
    ...view,
    ...(subject.kind === 'feature' ? { featureId: subject.id } : { keyId: subject.id }),
    verdict: flat(view.verdict),
  })
    .self(showAdoption.at(at))
    .link(listAdoptions.at({ siteId }), 'up')
    .link(showSite.at({ siteId }))
    .link(listHistory.at(at))
    .versioned(view.version, [view.createdAt, ...(view.verdict.keys ?? [])].join(' '));
  if (!view.isGone) {
    shown.link(
      subject.kind === 'feature' ? showFeature.at({ featureId: subject.id }) : showKey.at({ key: subject.id }),
    );
    if (view.verdict.snapshotId !== undefined) shown.link(showVerdict.at({ siteId, subjectId: subject.id }));
  }
  for (const transition of view.allows)
    shown.offer(TAKING[transition].at(at), {}, {}, { needs: neededBy(transition, view) });
  if (!view.isLive) return shown;
  const content = { rationale, fallback, owner, links };
  const options = choosing(owners);
  return shown.offer(replaceAdoption.at(at), content, options).offer(mergeAdoption.at(at), content, options);
}

/** It leads to the policy that was in force. */
export function historyResource(at: { readonly siteId: string; readonly adoptionId: string }, view: HistoryEntryView) {
  const { version, verdict } = view;
  return resource(historyShape, { ...view, verdict: flat(verdict) })
    .self(showHistoryEntry.at({ ...at, version: String(version) }))
    .link(showAdoption.at(at))
    .link(showPolicy.at({ siteId: at.siteId, version: String(verdict.policyVersion) }));
}

/** What is not safe is approved with a waiver only. */
const neededBy = (transition: Transition, { verdict }: AdoptionView): readonly string[] =>
  (transition === 'approve' || transition === 'renew') && verdict.verdict !== 'safe'
    ? ['waiver.reason', 'waiver.until']
    : [];

const flat = ({ shares, ...verdict }: AdoptionView['verdict']) => ({ ...verdict, ...shares });
