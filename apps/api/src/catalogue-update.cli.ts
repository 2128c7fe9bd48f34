import type { INestApplicationContext } from '@nestjs/common';
import { parseArgs } from 'node:util';
import type { EditionView } from '#libs/catalogue';
import { Progress } from '#libs/observability';
import { isAgreedTo } from './agreed.js';
import { commandLine, WrongUsage } from './command-line.js';
import { editionReport } from './edition-report.js';
import { REPORTED } from './reported-modules.js';
import { editionsOf, formerOf, importEdition, makeCurrent, nameOf } from './editions.js';
import { NotFetched, type PackageTags, withPackages } from './newer-packages.js';

const USAGE = `npm run catalogue:update [-- --bcd <version> --web-features <version>] [--yes]
  fetches the newest packages, or those versions, imports them as an edition, tells what changes for each site, and asks
  whether to make it the current one; with --yes it is made so at once
npm run catalogue:update -- --back [--yes]
  tells the same of the edition that was current before, and goes back to it`;

const progress = new Progress(process.stderr);

await commandLine(USAGE, REPORTED, async (app, given) => {
  const { positionals, values } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      bcd: { type: 'string' },
      'web-features': { type: 'string' },
      back: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
    },
  });
  const { bcd, 'web-features': webFeatures } = values;
  const isTold = bcd !== undefined || webFeatures !== undefined;
  if (positionals.length > 0 || (values.back && isTold)) throw new WrongUsage(USAGE);

  const offered = values.back
    ? await former(app)
    : await imported(app, { bcd: bcd ?? 'latest', webFeatures: webFeatures ?? 'latest' });
  return offered.isCurrent ? `${nameOf(offered)} is the current edition already.` : decide(app, offered, values.yes);
});

async function former(app: INestApplicationContext): Promise<EditionView> {
  const edition = formerOf(await editionsOf(app));
  if (!edition) throw new WrongUsage('No other edition was ever the current one: there is none to go back to.');
  return edition;
}

/** The edition of those packages, which is made of them unless it is there. */
async function imported(app: INestApplicationContext, tags: PackageTags): Promise<EditionView> {
  const importing = withPackages(tags, (folders) =>
    progress.step('Importing the edition', (tell) => importEdition(app, tell, folders, { isToBeLookedAt: true })),
  );
  const { id } = await importing.catch((error: unknown) => {
    throw error instanceof NotFetched ? new WrongUsage(`The packages were not fetched.\n${error.message}`) : error;
  });
  const edition = (await editionsOf(app)).find((each) => each.id === id);
  if (!edition) throw new Error(`The edition ${id} is gone.`);
  return edition;
}

/** Nothing is changed before it is said what would be, and somebody agreed. */
async function decide(app: INestApplicationContext, offered: EditionView, isAgreed: boolean): Promise<string> {
  const [current] = await editionsOf(app);
  const report = await progress.step('Comparing the sites', () => editionReport(app, offered.id));
  process.stdout.write(`${nameOf(current)} → ${nameOf(offered)}\n${report}\n${missingIn(offered)}`);
  if (!isAgreed && !(await isAgreedTo('Make it the current edition?')))
    return `Not made current. To do so later: npm run edition -- use ${offered.id}`;

  await makeCurrent(app, offered.id);
  return `${nameOf(offered)} is the current edition. To go back: npm run catalogue:update -- --back`;
}

/** Packages that do not fit each other show in this. */
function missingIn({ missingKeys }: EditionView): string {
  return missingKeys.length > 0 ? `${String(missingKeys.length)} keys that web-features names are not in BCD\n` : '';
}
