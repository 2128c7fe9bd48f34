import { existsSync, globSync } from 'node:fs';
import { resolve } from 'node:path';
import { cruiseFolders } from './cruise.mjs';
import { rules } from './rules.mjs';

const PRODUCT = ['apps', 'libs', 'seed'].filter((folder) => existsSync(folder));
const BOATS = 'libs/boats/src';

const PLANTED: [rule: string, from: string][] = [
  ['kernel-imports-nothing', 'libs/kernel/src/imports-a-package.ts'],
  ['compat-is-plain-typescript', 'libs/compat/src/imports-node.ts'],
  ['reports-are-plain-typescript', 'libs/reports/src/writes-a-file.ts'],
  ['domain-is-plain-typescript', `${BOATS}/domain/imports-nest.ts`],
  ['domain-is-plain-typescript', `${BOATS}/domain/imports-node.ts`],
  ['domain-is-plain-typescript', `${BOATS}/domain/imports-a-type-of-its-application.ts`],
  ['domain-is-plain-typescript', `${BOATS}/domain/imports-a-contract.ts`],
  ['application-sees-ports-and-contracts', `${BOATS}/application/imports-nest.ts`],
  ['application-sees-ports-and-contracts', `${BOATS}/application/imports-a-disk.ts`],
  ['application-sees-ports-and-contracts', `${BOATS}/application/imports-a-type-of-persistence.ts`],
  ['application-sees-ports-and-contracts', `${BOATS}/application/imports-presentation.ts`],
  ['persistence-serves-the-inside', `${BOATS}/persistence/imports-a-command.ts`],
  ['persistence-serves-the-inside', `${BOATS}/persistence/imports-hypermedia.ts`],
  ['persistence-serves-the-inside', `${BOATS}/persistence/imports-a-type-of-presentation.ts`],
  ['tokens-serve-the-inside', `${BOATS}/oidc/imports-a-type-of-presentation.ts`],
  ['tokens-are-checked-in-one-place', `${BOATS}/reads-tokens.ts`],
  ['permissions-are-asked-in-one-place', `${BOATS}/asks-rules-itself.ts`],
  ['threads-are-begun-in-one-layer', `${BOATS}/begins-a-thread.ts`],
  ['redis-is-spoken-to-by-toolkits', `${BOATS}/asks-redis.ts`],
  ['redis-is-loaded-where-it-is-used', 'libs/limits/src/loads-redis-at-once.ts'],
  ['presentation-shows-views', `${BOATS}/presentation/imports-a-type-of-the-domain.ts`],
  ['presentation-shows-views', `${BOATS}/presentation/imports-persistence.ts`],
  ['presentation-shows-views', `${BOATS}/presentation/imports-the-database-toolkit.ts`],
  ['databases-are-for-persistence', `${BOATS}/queries-the-database.ts`],
  ['contracts-promise-the-inside', 'libs/leaks/src/contract.ts'],
  ['modules-meet-at-their-contract', `${BOATS}/imports-a-module.ts`],
  ['modules-meet-at-their-contract', `${BOATS}/imports-a-type-inside-a-module.ts`],
  ['toolkits-know-no-module', 'libs/hypermedia/src/knows-a-module.ts'],
  ['toolkits-are-entered-by-their-index', `${BOATS}/enters-a-toolkit-by-the-window.ts`],
  ['the-client-knows-no-service', 'libs/client/src/knows-a-type-of-the-service.ts'],
  ['the-client-is-for-consumers', `${BOATS}/calls-itself.ts`],
  ['the-command-line-is-a-client', 'apps/cli/src/looks-inside-the-service.ts'],
  ['the-page-is-a-client', 'apps/web/src/imports-the-service.ts'],
  ['the-page-is-a-client', 'apps/web/src/imports-what-is-not-bundled.ts'],
  ['apps-wire-modules', 'apps/api/src/asks-a-contract.ts'],
  ['apps-stand-alone', 'apps/api/src/imports-the-worker.ts'],
  ['libraries-know-no-app', `${BOATS}/starts-an-app.ts`],
  ['command-lines-are-for-apps', `${BOATS}/reads-arguments.ts`],
  ['tests-are-no-product', `${BOATS}/imports-a-fake.ts`],
  ['tests-are-no-product', `${BOATS}/imports-a-test.ts`],
  ['no-cycles', `${BOATS}/cycles/one.ts`],
  ['no-cycles', `${BOATS}/cycles/one-type.ts`],
  ['no-barrels', `${BOATS}/imports-a-barrel.ts`],
  ['what-is-imported-exists', `${BOATS}/imports-what-is-not-there.ts`],
  ['what-is-imported-is-installed-with-the-product', `${BOATS}/imports-a-development-package.ts`],
  ['what-is-imported-is-installed-with-the-product', `${BOATS}/imports-an-unlisted-package.ts`],
];

describe('The boundary rules', () => {
  it('hold everywhere in the product, of which every file was read', async () => {
    const { files, violations } = await cruiseFolders(process.cwd(), PRODUCT);

    expect(files).toEqual(expect.arrayContaining(filesOf('.')));
    expect(violations).toEqual([]);
  });

  it('allow what the planted tree does well, and are broken by its planted violations only', async () => {
    const { files, violations } = await planted();

    expect(files).toEqual(expect.arrayContaining(filesOf('tools/boundaries/planted')));
    expect([...new Set(violations.map(({ from }) => from))].sort()).toEqual(PLANTED.map(([, from]) => from).sort());
  });

  it.each(PLANTED)('%s is broken by %s', async (rule, from) => {
    const { violations } = await planted();

    expect(violations.filter((violation) => violation.from === from).map((violation) => violation.rule)).toEqual([
      rule,
    ]);
  });

  it('are each broken by a planted violation', () => {
    expect(new Set(PLANTED.map(([rule]) => rule))).toEqual(new Set(rules.map(({ name }) => name)));
  });
});

let cruised: ReturnType<typeof cruiseFolders> | undefined;
const planted = () => (cruised ??= cruiseFolders(resolve('tools/boundaries/planted'), ['apps', 'libs']));

const filesOf = (cwd: string) =>
  globSync('{apps,libs,seed}/**/*.ts', { cwd, exclude: ['libs/persistence/src/generated/**'] });
