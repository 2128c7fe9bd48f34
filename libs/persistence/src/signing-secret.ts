import { randomBytes } from 'node:crypto';
import type { OperatorPrisma } from './prisma.service.js';

/**
 * The secret that all processes on this database sign with for one purpose. Whichever asks first makes it; of two that ask
 * at once both get the same one.
 */
export async function signingSecret(prisma: OperatorPrisma, purpose: string): Promise<Uint8Array> {
  await prisma.signingSecret.createMany({
    data: { purpose, secret: Uint8Array.from(randomBytes(BYTES)) },
    skipDuplicates: true,
  });
  const { secret } = await prisma.signingSecret.findUniqueOrThrow({ where: { purpose } });
  return secret;
}

/** As many as an HMAC of SHA-256 has. */
const BYTES = 32;
