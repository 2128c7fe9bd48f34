import { Field, optional } from '#libs/hypermedia';
import { NotFound } from '#libs/kernel';
import { AdoptionForm, createAdoption, showAdoption } from '#libs/sites/contract';
import { membersOf, pickFrom } from '../errand.js';
import type { Tool } from '../tool.js';
import { SITES } from './choices.js';
import { feature, link, site } from './names.js';
import { oneSubject } from './one-subject.js';

/** What the team is told of the proposal, and what it is about. */
class ProposeAdoptionForm extends AdoptionForm {
  @Field(optional(site)) readonly site?: string;
  @Field(feature) readonly feature!: string;
}

const SHOWN = ['id', 'siteId', 'featureId', 'keyId', 'state', 'rationale', 'fallback', 'owner', 'verdict'];

export const proposeAdoption: Tool<ProposeAdoptionForm> = {
  name: 'propose_adoption',
  title: 'Propose to use a feature',
  description:
    'Proposes to the team of a site to use a feature, on record under the name of this key: why, what stands in where it is missing, and who takes care. An approver ' +
    'decides. Call it when somebody wants a feature used that has no decision yet, and has said so. There is one per site and feature; a second is refused and leads to the first.',
  does: createAdoption,
  takes: ProposeAdoptionForm,
  answers: { ...membersOf(showAdoption, SHOWN), link },

  async call({ site: named, feature: name, ...terms }, errand) {
    const { kind, id } = await oneSubject(name, errand);
    const site = await errand.pick(SITES, named);
    if (!site) throw new NotFound('site', 'in this workspace');
    const { id: siteId } = site.members as { readonly id: string };
    const { members, link } = await errand.do(createAdoption, {
      params: { siteId },
      body: { ...terms, ...(kind === 'feature' ? { featureId: id } : { keyId: id }) },
    });
    return {
      text: `${id} is ${(members as { state: string }).state}: ${link}`,
      content: { ...pickFrom(members, SHOWN), link },
    };
  },
};
