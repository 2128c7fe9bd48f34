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
  nothing,
  optional,
  text,
} from '#libs/hypermedia';
import { type Role, ROLES } from '../application/api-key.view.js';
import { ApiKeyForm, NewApiKeyForm, RotationForm } from './api-keys.form.js';
import { API_KEY, apiKeyShape, madeApiKeyShape } from './api-keys.shapes.js';

const ofKey = { path: '/api-keys/{keyId}', params: { keyId: id(API_KEY, { title: 'API key' }) } } as const;
const tag = 'API keys';
const readKeys = { tag, method: 'GET', may: 'read:api-keys' } as const;
const writeKeys = { tag, may: 'write:api-keys' } as const;
const REFUSALS = ['api-key-unnamed', 'expiry-past'];

export class ApiKeysQuery extends CursorQuery {
  @Field(optional(text('shop', { title: 'A part of the name', maxLength: 200 }))) readonly q?: string;
  @Field(optional(choice(ROLES, 'contributor', { title: 'Keys of this role' }))) readonly role?: Role;
}

export const listApiKeys = affordance({
  ...readKeys,
  name: 'listApiKeys',
  rel: 'plimsoll:api-keys',
  path: '/api-keys',
  title: 'API keys',
  about: 'Who is let into this workspace, oldest first; never by what secret.',
  query: ApiKeysQuery,
  answers: aCollectionOf(apiKeyShape, 'plimsoll:api-keys'),
});
export const createApiKey = affordance({
  ...writeKeys,
  name: 'createApiKey',
  rel: 'plimsoll:create',
  method: 'POST',
  path: '/api-keys',
  title: 'Make an API key',
  about: 'Let somebody else in, in a role. The secret is in the answer as `key`, this once.',
  form: NewApiKeyForm,
  answers: aCreated(madeApiKeyShape),
  showsSecret: true,
  refuses: [...REFUSALS, 'unknown-site'],
});
export const showApiKey = affordance({
  ...readKeys,
  ...ofKey,
  name: 'showApiKey',
  rel: 'plimsoll:api-key',
  title: 'An API key',
  about: 'What it is for and allows, since when, and when it was last used.',
  answers: aResource(apiKeyShape),
});
export const replaceApiKey = affordance({
  ...writeKeys,
  ...ofKey,
  name: 'replaceApiKey',
  rel: 'plimsoll:replace',
  method: 'PUT',
  title: 'Name the key anew and set its end',
  about: 'Replace its name and its end. What it allows is fixed: make another key for that.',
  form: ApiKeyForm,
  answers: aResource(apiKeyShape),
  refuses: REFUSALS,
  conflicts: ['last-admin-key'],
});
export const mergeApiKey = affordance({
  ...writeKeys,
  ...ofKey,
  name: 'mergeApiKey',
  rel: 'plimsoll:merge',
  method: 'PATCH',
  title: 'Change the key’s name or end',
  about: 'Change some of it by a JSON merge patch, such as {"name": "CI of the blog"}.',
  form: ApiKeyForm,
  answers: aResource(apiKeyShape),
  refuses: REFUSALS,
  conflicts: ['last-admin-key'],
});
export const rotateApiKey = affordance({
  ...writeKeys,
  name: 'rotateApiKey',
  rel: 'plimsoll:rotate',
  method: 'POST',
  path: '/api-keys/{keyId}/rotate',
  params: ofKey.params,
  title: 'Give the key another secret',
  about: 'The new secret is in the answer as `key`, this once; the one before works for a while beside it.',
  form: RotationForm,
  conditional: true,
  answers: aResource(madeApiKeyShape),
  showsSecret: true,
  conflicts: ['api-key-ended'],
});
export const revokeApiKey = affordance({
  ...writeKeys,
  ...ofKey,
  name: 'revokeApiKey',
  rel: 'plimsoll:delete',
  method: 'DELETE',
  title: 'Revoke the key',
  about: 'From now on it lets nobody in, neither by its secret nor by the one before.',
  answers: nothing,
  conflicts: ['last-admin-key'],
});
export const batchApiKeys = batchOf({
  ...{ create: createApiKey, update: mergeApiKey, replace: replaceApiKey, delete: revokeApiKey },
});
