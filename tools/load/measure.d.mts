export interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  readonly failed: number;
  readonly statuses: readonly string[];
}

export interface Load {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly requests: readonly object[];
  readonly connections: number;
  readonly seconds: number;
  readonly perSecond?: number;
}

export function measure(load: Load): Promise<Figures & { readonly answered: number }>;
export function measured(load: Load & { readonly runs: number; readonly warmUp: number }): Promise<Figures>;
export function mediansOf(all: readonly Figures[], warmUp: Figures): Figures;
export function median(values: readonly number[]): number;
