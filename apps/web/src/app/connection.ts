import { connect } from '#libs/client';
import type { Home } from './standing.js';

/** The key of this tab. It is forgotten with the tab, and nothing else is kept. */
export const keptKey = {
  get: (): string | undefined => sessionStorage.getItem(KEPT) ?? undefined,
  set: (key: string): void => sessionStorage.setItem(KEPT, key),
  forget: (): void => sessionStorage.clear(),
};
const KEPT = 'key';

/** Signs in, below whatever path the page itself is served at. `onUnauthorized` is told when the key is not good any more. */
export async function signIn(key: string, onUnauthorized: () => void): Promise<Home> {
  const home = await connect({
    url: new URL('.', location.href),
    key,
    retries: 1,
    patience: 5,
    fetch: async (...asked) => {
      const response = await fetch(...asked);
      if (response.status === 401) onUnauthorized();
      return response;
    },
  });
  return home;
}
