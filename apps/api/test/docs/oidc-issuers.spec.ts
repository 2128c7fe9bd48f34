import { Page } from '../../../../tools/docs/page.js';
import { readConfig } from '../../src/config.js';

const issuersIn = (file: string) =>
  Page.read(file)
    .blocksOf('json')
    .filter((block) => block.startsWith('['));
const shown = ['docs/reference/configuration.md', 'docs/how-to/sign-in-with-oidc.md'].flatMap((file) =>
  issuersIn(file).map((block) => [file, String(JSON.parse(block)[0].issuer), block] as const),
);

describe('The issuers that pages show', () => {
  it('are of six kinds', () => {
    expect(shown).toHaveLength(6);
  });

  it.each(shown)('are taken as they are: in %s, %s', (_file, url, block) => {
    expect(readConfig({ OIDC_ISSUERS: block }).issuers).toMatchObject([{ url }]);
  });
});
