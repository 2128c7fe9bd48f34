import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importedEdition } from '../../../../libs/catalogue/src/testing/imported-edition.template.js';
import { packageFolders } from '../../../../libs/catalogue/src/testing/package-folders.js';
import { smallPackages } from '../../../../libs/catalogue/src/testing/small-packages.js';
import { testCopy } from '../../../../libs/persistence/src/testing/test-database.js';
import { Page } from '../../../../tools/docs/page.js';
import { commandOn, placeOf, typed } from './typed.js';

const copy = await testCopy(importedEdition);
const packages = await packageFolders(smallPackages({ bcdVersion: '99.0.0', webFeaturesVersion: '98.0.0' }));
const folder = mkdtempSync(join(tmpdir(), 'plimsoll-operator-'));
const how = (name: string): Page => Page.read(`docs/how-to/${name}.md`);
const operating = (commands: string): Promise<string> => typed(commands, placeOf(copy.config));

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await packages.drop();
  await copy.drop();
});

/** What `npm install --prefix` lays down, without asking a registry; any other npm is npm. */
const WITHOUT_REGISTRY = `npm() {
  if [ "$1" != install ]; then command npm "$@"; return; fi
  mkdir -p "$3/node_modules/@mdn"
  cp -R '${packages.folders.compatData}' "$3/node_modules/@mdn/browser-compat-data"
  cp -R '${packages.folders.webFeatures}' "$3/node_modules/web-features"
}
`;

describe('An operator who types what the guides show', () => {
  const keeping = how('keep-and-delete-data');

  it('makes a workspace and a key for its pipeline', async () => {
    const printed = await operating(commandOn(how('run-on-postgresql'), 'workspace -- create'));

    expect(printed).toMatch(/^(plk_[\w-]+\n){2}$/m);
  }, 300_000);

  it.each([
    ['gate-a-pull-request', '--role contributor'],
    ['set-a-policy', '--role approver'],
    ['rotate-everything', '--role admin'],
  ])(
    'makes the key of %s',
    async (name, words) => {
      const command = commandOn(how(name), words);

      expect(await operating(command.replace('--workspace demo', '--workspace shop'))).toMatch(/^plk_[\w-]+$/m);
    },
    300_000,
  );

  it('takes all of a workspace along', async () => {
    const file = join(folder, 'shop.zip');

    const printed = await operating(commandOn(keeping, ' archive ').replace('shop.zip', file));

    expect(printed).toMatch(/has all data of the workspace shop: [\d,]+ bytes\.\n$/);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  }, 300_000);

  it('lists the workspaces, and deletes one', async () => {
    const printed = await operating(commandOn(keeping, ' delete '));

    expect(printed).toMatch(
      /^shop\t\S+\t5 keys\tWeb shop\nThe workspace shop is deleted, with all that was of it\.\n$/,
    );
    expect(await operating('npm run -s workspace -- list')).toBe('\n');
  }, 300_000);

  it('imports packages that npm has laid down, and goes back to the edition before', async () => {
    const page = how('import-a-newer-catalogue');
    const importing = commandOn(page, 'edition -- import').replace(/\bnewer\b/g, join(folder, 'newer'));
    expect(await operating(WITHOUT_REGISTRY + importing)).toContain('BCD 99.0.0, web-features 98.0.0');
    const [list = '', use = ''] = commandOn(page, 'edition -- list').split('\n');

    const former = /^ {2}(\S+) /m.exec(await operating(list))?.[1] ?? '';
    const printed = await operating(use.replace(/\S+$/, former));

    expect(printed).toContain(`${former} is the current edition.`);
    expect(await operating(list)).toMatch(new RegExp(`^\\* ${former}`, 'm'));
  }, 300_000);
});
