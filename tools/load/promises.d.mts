import type { Found } from './report.mjs';

export const MOST_P99: number;
export const MOST_GROWTH: number;
export function brokenPromises(found: Found): string[];
export function isPromised(scenario: { readonly name: string }): boolean;
