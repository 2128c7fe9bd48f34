import { choice, Field, flag, id, instant, integer, optional, optionsAt, readOnly, text } from '#libs/hypermedia';
import { listSites } from '#libs/sites/contract';
import { OVERLAP, type Role, ROLES } from '../application/api-key.view.js';
import { EXPIRY, ONE_SITE, SITE } from './api-keys.shapes.js';

const name = text('CI of the shop', { title: 'What people know it by', maxLength: 200 });
const expiresAt = optional(instant('2035-11-25T00:00:00.000Z', EXPIRY));
const ROLE = { title: 'What it allows: each role may do all that the one before it may' };
const READ_ONLY = { title: 'Whether it lets its holder read only, whatever the role may write' };

export class NewApiKeyForm {
  @Field(name) readonly name!: string;
  @Field(choice(ROLES, 'contributor', ROLE)) readonly role!: Role;
  @Field(optional(flag(false, { ...READ_ONLY, default: false }))) readonly readOnly?: boolean;
  @Field(optional(id(SITE, { ...ONE_SITE, options: optionsAt(listSites.template(), 'name', 'id') })))
  readonly siteId?: string;
  @Field(expiresAt) readonly expiresAt?: string;
}

/** What a key allows is fixed when it is made: who holds it counts on no more, and fears no less. */
export class ApiKeyForm {
  @Field(name) readonly name!: string;
  @Field(expiresAt) readonly expiresAt?: string;
  @Field(readOnly(choice(ROLES, 'contributor', ROLE))) readonly role?: Role;
  @Field(readOnly(flag(false, READ_ONLY))) readonly readOnly?: boolean;
  @Field(readOnly(id(SITE, ONE_SITE))) readonly siteId?: string;
}

const OVERLAPPING = {
  title: 'For how many seconds the secret before works too; 0: no longer',
  ...{ minimum: OVERLAP.least, maximum: OVERLAP.most, default: OVERLAP.usual },
};

export class RotationForm {
  @Field(optional(integer(OVERLAP.usual, OVERLAPPING))) readonly overlapSeconds?: number;
}
