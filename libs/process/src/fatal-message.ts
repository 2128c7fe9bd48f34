import { DomainError } from '#libs/kernel';
import { CannotMigrate, CannotOpenDatabase, DatabaseLost, DatabaseUnavailable } from '#libs/persistence';
import { Mendable } from './mendable.js';

/** Why the process ends, for the operator: what they can mend in one line, anything else with its stack. */
export function fatalMessage(error: unknown): string {
  if (MENDABLE.some((kind) => error instanceof kind)) return (error as Error).message;
  return `It is not clear why:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

const MENDABLE = [Mendable, CannotOpenDatabase, CannotMigrate, DatabaseLost, DatabaseUnavailable, DomainError];
