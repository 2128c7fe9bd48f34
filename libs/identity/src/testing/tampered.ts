import { createHmac } from 'node:crypto';

export const part = (value: object | string): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** The same claims and signature below another header. */
export function withHeader(token: string, header: object): string {
  const [old = '', ...rest] = token.split('.');
  return [part({ ...(JSON.parse(Buffer.from(old, 'base64url').toString()) as object), ...header }), ...rest].join('.');
}

/** Signed by a secret that everybody knows, as whoever mixes the algorithms up would check it. */
export function signedWith(secret: string, header: object, claims: object | string): string {
  const signed = `${part(header)}.${part(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}
