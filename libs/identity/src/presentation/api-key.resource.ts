import { resource, type Resource } from '#libs/hypermedia';
import { showSite } from '#libs/sites/contract';
import type { ApiKeyView } from '../application/api-key.view.js';
import {
  listApiKeys,
  mergeApiKey,
  replaceApiKey,
  revokeApiKey,
  rotateApiKey,
  showApiKey,
} from './api-keys.affordances.js';
import { apiKeyShape, madeApiKeyShape } from './api-keys.shapes.js';

export const apiKeyResource = (view: ApiKeyView): Resource => withActions(resource(apiKeyShape, view), view);

/** With its secret, just made; without one where it was only tried. */
export const madeApiKeyResource = (view: ApiKeyView, key?: string): Resource =>
  withActions(resource(madeApiKeyShape, { ...view, ...(key !== undefined && { key }) }), view);

function withActions(shown: Resource, { id: keyId, version, isLastAdmin, hasEnded, ...view }: ApiKeyView): Resource {
  const { name, expiresAt, role, readOnly, siteId } = view;
  const content = { name, expiresAt, role, readOnly, siteId };
  const at = { keyId };
  shown
    .self(showApiKey.at(at))
    .link(listApiKeys.at({}), 'up')
    .offer(replaceApiKey.at(at), content)
    .offer(mergeApiKey.at(at), content)
    .versioned(version, view.createdAt);
  if (!hasEnded) shown.offer(rotateApiKey.at(at));
  if (siteId !== undefined) shown.link(showSite.at({ siteId }));
  return isLastAdmin ? shown : shown.offer(revokeApiKey.at(at));
}
