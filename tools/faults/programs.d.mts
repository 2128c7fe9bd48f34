import type { ChildProcess, SpawnOptions } from 'node:child_process';

export function postgresFolder(): string | undefined;
export function isEquipped(): boolean;
export function postgresUser(): { readonly uid?: number; readonly gid?: number };
export function started(
  command: string,
  args: readonly string[],
  options?: SpawnOptions,
): { readonly child: ChildProcess; readonly said: () => string };
export function hasEnded(child: ChildProcess): boolean;
export function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null>;
export function until(what: string, isSo: () => boolean | Promise<boolean>, within?: number): Promise<number>;
