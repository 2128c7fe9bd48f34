import { type DynamicModule, type INestApplicationContext, Module, type ModuleMetadata } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { BackgroundModule } from '#libs/background';
import { ObservabilityModule } from '#libs/observability';
import { assertMigrated, type Database, migrate, openDatabase, PersistenceModule } from '#libs/persistence';
import { fatalMessage } from '#libs/process';
import { type Config, readConfig } from './config.js';

@Module({})
class OperatorModule {
  static on(database: Database, modules: ModuleMetadata['imports']): DynamicModule {
    return {
      module: OperatorModule,
      imports: [
        ...[CqrsModule.forRoot(), PersistenceModule.on(database), BackgroundModule.on(false)],
        ObservabilityModule.watching(database.dependencies),
        ...(modules ?? []),
      ],
    };
  }
}

/** An operator's command that was called wrongly; the message is how to call it. */
export class WrongUsage extends Error {}

/** What was found and done before the command is run. */
export interface Begun {
  readonly config: Config;
  /** The migrations that were applied just now, by name. */
  readonly applied: readonly string[];
}

/**
 * Runs one command of the operator's on the configured database, and ends the process with what came of it, or with how it is called.
 * One that `migrates` applies migrations wherever it is said that this is done.
 */
export async function commandLine(
  usage: string,
  modules: ModuleMetadata['imports'],
  command: (app: INestApplicationContext, given: readonly string[], begun: Begun) => Promise<string>,
  { migrates = false }: { readonly migrates?: boolean } = {},
): Promise<never> {
  const given = process.argv.slice(2);
  if (given.includes('--help') || given.includes('-h')) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  try {
    const config = readConfig(process.env);
    const database = await openDatabase(config.database);
    void database.lost.then(end);
    try {
      const isMigratedHere = migrates || config.migrating === 'here';
      const applied = isMigratedHere ? await migrate(database) : [];
      if (!isMigratedHere) await assertMigrated(database);
      const app = await NestFactory.createApplicationContext(OperatorModule.on(database, modules), {
        logger: false,
        abortOnError: false,
      });
      await app.init();
      process.stdout.write(`${await command(app, given, { config, applied })}\n`);
    } finally {
      await database.close();
    }
    process.exit(0);
  } catch (error) {
    return end(error);
  }
}

function end(error: unknown): never {
  process.stderr.write(`${isMisuse(error) ? error.message : fatalMessage(error)}\n`);
  process.exit(1);
}

/** `parseArgs` names the option that it does not know. */
const isMisuse = (error: unknown): error is Error =>
  error instanceof WrongUsage ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
