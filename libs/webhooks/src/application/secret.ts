import { randomBytes } from 'node:crypto';

/** A secret as Standard Webhooks writes it. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
