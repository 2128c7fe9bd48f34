import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** The command held to the first core where the system can do so, so that servers are compared on the same one. */
export const pinned = (...command: [string, ...string[]]): [string, ...string[]] =>
  availableParallelism() > 1 && existsSync('/usr/bin/taskset') ? ['/usr/bin/taskset', '-c', '0', ...command] : command;
