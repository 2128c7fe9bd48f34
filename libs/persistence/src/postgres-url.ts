import type pg from 'pg';
import { CannotOpenDatabase } from './database.errors.js';
import { firstLineOf } from './first-line.js';

/** The variable that names a database, and what it says. */
export interface Named {
  readonly variable: string;
  readonly url: string;
}

/**
 * How node-postgres connects there. Any `sslmode` but `disable` and `no-verify` has the server show a certificate for its name by
 * an authority that is trusted: of this machine, or `sslrootcert`.
 */
export function configOf({ variable, url }: Named): pg.ClientConfig {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new CannotOpenDatabase(`${variable} must look like postgresql://user:password@host:5432/database.`);
  }
  const asked = new URL(url);
  // Prisma's word, unknown to the driver, which would use the default schema without a word.
  const schema = asked.searchParams.get('schema') ?? 'public';
  if (schema !== 'public') throw cannotUse({ variable, url }, `its schema ${schema} is not supported, only public is`);
  // The driver does so too, and warns that it will not for ever.
  if (ENCRYPTED.has(asked.searchParams.get('sslmode') ?? '')) asked.searchParams.set('sslmode', 'verify-full');
  // libpq's word for the authorities of the machine, which the driver takes for a file.
  if (asked.searchParams.get('sslrootcert') === 'system') asked.searchParams.delete('sslrootcert');
  return { connectionString: asked.href, application_name: 'plimsoll', keepAlive: true };
}

const ENCRYPTED = new Set(['prefer', 'require', 'verify-ca']);

/** Names the place without its password. */
export function cannotUse({ variable, url }: Named, reason: string, cause?: unknown): CannotOpenDatabase {
  const { username, host, pathname } = new URL(url);
  const place = `${username && `${username}@`}${host}${pathname}`;
  return new CannotOpenDatabase(`Cannot use the database at ${variable} (${place}): ${reason}.`, { cause });
}

/** The driver's own words, put right where they say nothing. */
export function reasonOf(error: unknown): string {
  const { code = '', syscall } = error as { code?: string; syscall?: string };
  const message = firstLineOf(error);
  if (code === 'ENOENT' && syscall === 'open') return 'a file that it names, such as sslrootcert, is not there';
  if (UNTRUSTED.has(code))
    return 'nobody who is trusted here has signed its certificate; sslrootcert names the file of who has';
  if (message.includes('password must be a string')) return 'it asks for a password, and the URL has none';
  if (code !== '' && Object.hasOwn(REASONS, code)) return REASONS[code];
  if (/timeout/i.test(message)) return 'it does not answer';
  return message.includes('does not support SSL') ? 'it does not speak TLS, which sslmode asks for' : message;
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'there is no such host',
  ETIMEDOUT: 'it does not answer',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

/** As OpenSSL says that nobody vouches for a certificate. */
const UNTRUSTED = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);
