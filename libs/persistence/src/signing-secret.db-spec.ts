import { signingSecret } from './signing-secret.js';
import { testDatabase } from './testing/test-database.js';

const { operator } = await testDatabase();

describe('A signing secret', () => {
  it('is the same for all who ask at once, and ever after', async () => {
    const secrets = await Promise.all(Array.from({ length: 5 }, () => signingSecret(operator, 'page-tokens')));
    const later = await signingSecret(operator, 'page-tokens');

    expect(later).toHaveLength(32);
    for (const secret of secrets) expect(secret).toEqual(later);
  });

  it('is another for another purpose', async () => {
    expect(await signingSecret(operator, 'badges')).not.toEqual(await signingSecret(operator, 'page-tokens'));
  });
});
