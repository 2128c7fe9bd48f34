import type { ProductServer } from './product-server.js';

interface Site {
  readonly id: string;
  readonly name: string;
  readonly audienceId: string;
  readonly policy: object;
}

/** A new site, which decides by the first audience. */
export async function newSite(product: ProductServer): Promise<Site> {
  const [{ id: audienceId }] = await listed(product, '/api/v1/audiences', 'plimsoll:audiences');
  const site = { name: 'Bench', audienceId, policy: { threshold: 95 } };
  const { id } = await product.post<{ readonly id: string }>('/api/v1/sites', site);
  return { id, ...site };
}

export const featureIds = async (product: ProductServer): Promise<readonly string[]> =>
  (await listed(product, '/api/v1/features?limit=500', 'plimsoll:features')).map(({ id }) => id);

async function listed(product: ProductServer, path: string, relation: string): Promise<readonly { id: string }[]> {
  const { body } = await product.get(path);
  const { _embedded } = JSON.parse(body.toString()) as { _embedded: Record<string, { id: string }[]> };
  return _embedded[relation];
}
