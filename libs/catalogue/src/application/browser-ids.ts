import type { KnownEdition } from './workspace-editions.js';

/** Ids of the browsers that an audience can have: those of upstream that are no servers, and the workspace's own. */
export const browserIds = ({ upstream, additions }: Omit<KnownEdition, 'edition'>): readonly string[] => [
  ...upstream.browsers.filter(({ type }) => type !== 'server').map(({ id }) => id),
  ...additions.browsers.map(({ id }) => id),
];
