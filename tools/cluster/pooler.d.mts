import type { Member } from './member.mjs';

export interface Pooler extends Member {
  /** The file of the authority that signed its certificate. */
  readonly ca: string;
  urlOf(database: string, how?: { readonly host?: string; readonly trusting?: string }): string;
  drop(): Promise<void>;
}

export function poolerOf(options: {
  readonly program: string;
  readonly server: string;
  readonly settings?: Readonly<Record<string, string | number>>;
}): Promise<Pooler>;
