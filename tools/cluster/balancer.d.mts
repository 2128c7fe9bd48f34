import type { Member } from './member.mjs';

export function balancerOf(options: {
  readonly program: string;
  readonly ports: readonly number[];
}): Promise<Member & { drop(): Promise<void> }>;

export function adapted(
  template: string,
  options: { readonly folder: string; readonly port: number; readonly ports: readonly number[] },
): string;
