import { CatalogueModule } from '#libs/catalogue';
import { Progress } from '#libs/observability';
import { Database } from '#libs/persistence';
import { commandLine, WrongUsage } from './command-line.js';
import { nameOf } from './editions.js';
import { FIRST_START } from './first-start.js';
import { importCatalogue } from './import-catalogue.js';

const USAGE = `npm run migrate
  applies the migrations that the database is missing and imports the installed catalogue where it is not there yet, then ends:
  what PLIMSOLL_MIGRATE=elsewhere has no other process do. Of two at the same time the one does it, and the other waits`;

const progress = new Progress(process.stderr);

await commandLine(
  USAGE,
  [CatalogueModule],
  async (app, given, { config, applied }) => {
    if (given.length > 0) throw new WrongUsage(USAGE);
    const edition = await app.get(Database).exclusively(FIRST_START, () => importCatalogue(app, config, progress));
    const migrations = applied.length === 0 ? 'No migration was missing.' : `Applied ${applied.join(', ')}.`;
    return `${migrations}\n${edition.isNew ? 'Imported' : 'Was imported before:'} ${nameOf(edition)}`;
  },
  { migrates: true },
);
