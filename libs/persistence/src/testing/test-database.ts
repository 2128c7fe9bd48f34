import type { Database } from '../database.js';
import { openDatabase } from '../open-database.js';
import { copyOfFolder } from './folder-copies.js';
import { copyOnServer } from './server-copies.js';
import { type Copy, migrated, type Template } from './template.js';

/**
 * A database for this file of tests: embedded, or on the server at TEST_DATABASE_URL. Call it at the top of the file:
 * `const database = await testDatabase();`. It is closed and dropped after the last test.
 */
export async function testDatabase(template: Template = migrated): Promise<Database> {
  const copy = await testCopy(template);
  const database = await openDatabase(copy.config);
  afterAll(async () => {
    await database.close();
    await copy.drop();
  });
  return database;
}

/** Like `testDatabase`, not opened: for tests of opening and closing. The caller drops it. */
export function testCopy(template: Template = migrated): Promise<Copy> {
  const server = process.env.TEST_DATABASE_URL;
  return server === undefined ? copyOfFolder(template) : copyOnServer(server, template);
}
