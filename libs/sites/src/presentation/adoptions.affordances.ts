import {
  aCollectionOf,
  aCreated,
  affordance,
  aResource,
  batchOf,
  choice,
  CursorQuery,
  Field,
  id,
  instant,
  optional,
  type Options,
  text,
} from '#libs/hypermedia';
import { SAMPLE } from '#libs/kernel';
import { STATES, type State } from '../application/adoption.view.js';
import { ADOPTION } from './examples.js';
export { AdoptionForm } from './adoptions.form.js';
import { AdoptionForm, ApprovalForm, CommentForm, ProposalForm } from './adoptions.form.js';
import { adoptionShape, historyShape } from './adoptions.shapes.js';
import { ofSite, version } from './sites.affordances.js';

const tag = 'Adoptions';
export const ofAdoption = { ...ofSite, adoptionId: id(ADOPTION, { title: 'Adoption' }) };
/** One that has come so far, for the examples. */
const being = (state: keyof typeof SAMPLE.adoption) => ({
  ...ofSite,
  adoptionId: id(SAMPLE.adoption[state], { title: 'Adoption' }),
});
const readAdoptions = { tag, method: 'GET', may: 'read:adoptions', remembered: 'workspace' } as const;
const propose = { tag, may: 'propose:adoptions' } as const;

export class AdoptionsQuery extends CursorQuery {
  @Field(optional(choice(STATES, 'proposed', { title: 'Those that have come so far' }))) readonly state?: State;
  @Field(optional(text('has', { title: 'That of this feature or key', maxLength: 300 }))) readonly subject?: string;
  @Field(optional(text('Design system team', { title: 'Those that they take care of', maxLength: 200 })))
  readonly owner?: string;
  @Field(optional(text('cards', { title: 'A part of the rationale or of the id', maxLength: 200 })))
  readonly q?: string;
  @Field(optional(instant('2026-11-01T00:00:00Z', { title: 'Those that were proposed later' })))
  readonly createdAfter?: string;
}

export const listAdoptions = affordance({
  ...readAdoptions,
  name: 'listAdoptions',
  rel: 'plimsoll:adoptions',
  path: '/sites/{siteId}/adoptions',
  params: ofSite,
  title: 'Adoptions',
  about: 'What the site’s team decided about features and keys, the newest first.',
  query: AdoptionsQuery,
  answers: aCollectionOf(adoptionShape, 'plimsoll:adoptions'),
});
export const createAdoption = affordance({
  ...propose,
  name: 'createAdoption',
  rel: 'plimsoll:create',
  method: 'POST',
  path: '/sites/{siteId}/adoptions',
  params: ofSite,
  title: 'Propose an adoption',
  about: 'Ask that the site may use a feature or a key, and say why. There is one adoption per site and subject.',
  form: ProposalForm,
  example: {
    featureId: 'backdrop-filter',
    rationale: 'Cards blur what is behind them',
    fallback: 'progressive-enhancement',
  },
  answers: aCreated(adoptionShape),
  refuses: ['not-one-subject', 'unknown-subject', 'rationale-missing'],
  conflicts: ['adoption-exists'],
});
export const showAdoption = affordance({
  ...readAdoptions,
  name: 'showAdoption',
  rel: 'plimsoll:adoption',
  path: '/sites/{siteId}/adoptions/{adoptionId}',
  params: ofAdoption,
  title: 'An adoption',
  about: 'One decision, with what the policy says of its subject now, and what can be done with it.',
  embeds: ['plimsoll:verdict', 'plimsoll:history', 'plimsoll:site'],
  answers: aResource(adoptionShape),
});
/** Whoever takes care of other decisions may be chosen for one; a name that is new may be sent all the same. */
export const choosing = (owners: readonly string[]): Readonly<Record<string, Options>> =>
  owners.length > 0 ? { owner: { inline: owners } } : {};

const edited = {
  ...propose,
  path: '/sites/{siteId}/adoptions/{adoptionId}',
  params: ofAdoption,
  form: AdoptionForm,
  answers: aResource(adoptionShape),
  refuses: ['rationale-missing'],
  conflicts: ['adoption-ended'],
} as const;
export const replaceAdoption = affordance({
  ...edited,
  name: 'replaceAdoption',
  rel: 'plimsoll:replace',
  method: 'PUT',
  title: 'Say the decision anew',
  about: 'Replace rationale, fallback, owner and links. What has ended stays as it was until it is proposed again.',
});
export const mergeAdoption = affordance({
  ...edited,
  name: 'mergeAdoption',
  rel: 'plimsoll:merge',
  method: 'PATCH',
  title: 'Change what is said of the decision',
  about: 'Change rationale, fallback, owner or links by a JSON merge patch.',
});
export const batchAdoptions = batchOf({ create: createAdoption, update: mergeAdoption, replace: replaceAdoption });

export const listHistory = affordance({
  ...readAdoptions,
  name: 'listHistory',
  rel: 'plimsoll:history',
  path: '/sites/{siteId}/adoptions/{adoptionId}/history',
  params: ofAdoption,
  title: 'History of an adoption',
  about:
    'Every transition and revision, with who, when, what they said, and the verdict as it was then; the oldest first. Never changed.',
  query: CursorQuery,
  answers: aCollectionOf(historyShape, 'plimsoll:history'),
});

export const showHistoryEntry = affordance({
  ...readAdoptions,
  name: 'showHistoryEntry',
  rel: 'plimsoll:history-entry',
  path: '/sites/{siteId}/adoptions/{adoptionId}/history/{version}',
  params: { ...ofAdoption, version: version('Version of the adoption that it led to') },
  title: 'A transition on record',
  about: 'What was done, by whom, when, and the verdict as it was then.',
  answers: aResource(historyShape),
});

const transition = {
  ...propose,
  method: 'POST',
  conditional: true,
  params: ofAdoption,
  form: CommentForm,
  answers: aResource(adoptionShape),
  conflicts: ['transition-not-allowed'],
} as const;
export const approveAdoption = affordance({
  ...transition,
  name: 'approveAdoption',
  may: 'approve:adoptions',
  rel: 'plimsoll:approve',
  path: '/sites/{siteId}/adoptions/{adoptionId}/approve',
  title: 'Approve the adoption',
  about: 'Let the site use what was proposed. What is not safe needs a waiver: why, and until when.',
  form: ApprovalForm,
  refuses: ['waiver-needed', 'waiver-ended', 'waiver-unexplained'],
});
export const renewAdoption = affordance({
  ...transition,
  name: 'renewAdoption',
  may: 'approve:adoptions',
  rel: 'plimsoll:renew',
  path: '/sites/{siteId}/adoptions/{adoptionId}/renew',
  params: being('waived'),
  title: 'Renew the approval',
  about:
    'Approve what is approved or shipping by what is known of it now: with a waiver that ends later, with none where it became safe, ' +
    'or with the keys that a feature of your own has now. Its state stays.',
  form: ApprovalForm,
  refuses: ['waiver-needed', 'waiver-ended', 'waiver-unexplained'],
});
export const rejectAdoption = affordance({
  ...transition,
  name: 'rejectAdoption',
  may: 'approve:adoptions',
  rel: 'plimsoll:reject',
  path: '/sites/{siteId}/adoptions/{adoptionId}/reject',
  title: 'Reject the adoption',
  about: 'Decide against what was proposed. It can be proposed again.',
});
export const withdrawAdoption = affordance({
  ...transition,
  name: 'withdrawAdoption',
  rel: 'plimsoll:withdraw',
  path: '/sites/{siteId}/adoptions/{adoptionId}/withdraw',
  title: 'Withdraw the adoption',
  about: 'Take back what was proposed, or approved and not shipped.',
});
export const shipAdoption = affordance({
  ...transition,
  name: 'shipAdoption',
  rel: 'plimsoll:ship',
  path: '/sites/{siteId}/adoptions/{adoptionId}/ship',
  params: being('approved'),
  title: 'Mark it as shipping',
  about: 'The site uses it from now on.',
});
export const retireAdoption = affordance({
  ...transition,
  name: 'retireAdoption',
  rel: 'plimsoll:retire',
  path: '/sites/{siteId}/adoptions/{adoptionId}/retire',
  params: being('shipping'),
  title: 'Retire the adoption',
  about: 'The site does not use it any more.',
});
export const proposeAgain = affordance({
  ...transition,
  name: 'proposeAgain',
  rel: 'plimsoll:propose',
  path: '/sites/{siteId}/adoptions/{adoptionId}/propose',
  params: being('rejected'),
  title: 'Propose it again',
  about: 'Ask once more for what was rejected, withdrawn or retired.',
});
