import type { Figures } from './measure.mjs';

export interface Row extends Figures {
  readonly name: string;
  readonly connections: number;
}

export interface Growth extends Figures {
  readonly audiences: number;
  readonly kind: string;
  readonly title: string;
  readonly ratio: number;
}

export interface Found {
  readonly scenarios: readonly Row[];
  readonly users: Row;
  readonly rival: { readonly theirs: readonly Row[]; readonly ours: readonly Row[] };
  readonly growth: readonly Growth[];
}

export interface Circumstances {
  readonly plan: {
    readonly runs: number;
    readonly seconds: number;
    readonly warmUp: number;
    readonly usersSeconds: number;
    readonly usersWarmUp: number;
  };
  readonly versions: readonly string[];
}

export function reportOf(found: Found, circumstances: Circumstances): string;
