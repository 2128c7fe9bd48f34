import { empty, type Template } from '../../../../libs/persistence/src/testing/template.js';
import { testCopy } from '../../../../libs/persistence/src/testing/test-database.js';
import { type Pooler, poolerOf } from '../../../../tools/cluster/pooler.mjs';

/** A database of its own behind a pooler of its own. */
export interface Pooled {
  readonly pooler: Pooler;
  /** Where it is, by the pooler and by TLS. */
  readonly url: string;
  /** Where it is past that. */
  readonly directUrl: string;
  readonly name: string;
  readonly end: () => Promise<void>;
}

/** Where a pooler and a server are. */
export const POOLER = process.env.TEST_DATABASE_URL === undefined ? undefined : process.env.PLIMSOLL_PGBOUNCER;

export async function pooled(
  program: string,
  settings: Readonly<Record<string, string | number>> = {},
  template: Template = empty,
): Promise<Pooled> {
  const copy = await testCopy(template);
  const { url: directUrl } = copy.config as { readonly url: string };
  const name = new URL(directUrl).pathname.slice(1);
  const pooler = await poolerOf({ program, server: directUrl, settings });
  await pooler.start();
  const end = async () => {
    await pooler.kill();
    await pooler.drop();
    await copy.drop();
  };
  return { pooler, url: pooler.urlOf(name), directUrl, name, end };
}
