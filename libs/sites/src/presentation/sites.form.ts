import { listAudiences } from '#libs/audiences/contract';
import { type Basis, BASES, type Bound, BOUNDS, type Counts, COUNTS, type Scope, SCOPES } from '#libs/compat';
import {
  choice,
  decimal,
  Field,
  id,
  integer,
  nested,
  optional,
  optionsAt,
  readOnly,
  text,
  url,
} from '#libs/hypermedia';
import { DEFAULT_TERMS } from '../application/site.view.js';
import { AUDIENCE } from './examples.js';
import {
  BASIS,
  COUNTED,
  DECISIVE,
  MAXIMUM_AGE,
  MINIMUM_VISITS,
  policyMembers,
  THRESHOLD,
  WHOSE,
} from './sites.shapes.js';

/** What a team decides by. */
export class PolicyForm {
  @Field(decimal(95, THRESHOLD)) readonly threshold!: number;

  @Field(optional(choice(COUNTS, 'full', { ...COUNTED, default: DEFAULT_TERMS.counts }))) readonly counts?: Counts;
  @Field(optional(choice(BOUNDS, 'atLeast', { ...DECISIVE, default: DEFAULT_TERMS.bound }))) readonly bound?: Bound;
  @Field(optional(choice(BASES, 'headline', { ...BASIS, default: DEFAULT_TERMS.basis }))) readonly basis?: Basis;
  @Field(optional(integer(1_000, MINIMUM_VISITS))) readonly minimumVisits?: number;
  @Field(optional(integer(90, MAXIMUM_AGE))) readonly maximumAgeDays?: number;
  @Field(optional(choice(SCOPES, 'whole', { ...WHOSE, default: DEFAULT_TERMS.segments }))) readonly segments?: Scope;

  @Field(readOnly(policyMembers.version)) readonly version?: number;
  @Field(readOnly(policyMembers.changedAt)) readonly changedAt?: string;
  @Field(readOnly(policyMembers.changedBy)) readonly changedBy?: { readonly id: string; readonly name: string };
}

const AUDIENCES = optionsAt(listAudiences.template(), 'name', 'id');

export class SiteForm {
  @Field(text('Web shop', { title: 'Name', maxLength: 200 })) readonly name!: string;
  @Field(optional(url('https://shop.example', { title: 'Where it is' }))) readonly url?: string;
  @Field(id(AUDIENCE, { title: 'The audience whose visits decide', options: AUDIENCES })) readonly audienceId!: string;
  @Field(nested(PolicyForm)) readonly policy!: PolicyForm;
}
