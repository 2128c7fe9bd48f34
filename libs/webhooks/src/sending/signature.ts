import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/** The headers of Standard Webhooks: one signature by each secret, separated by spaces. */
export function signedHeaders(
  { id, secrets, body }: { readonly id: string; readonly secrets: readonly string[]; readonly body: string },
  now: Date,
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
