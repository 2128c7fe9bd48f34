import type { ChildProcess } from 'node:child_process';
import type { Image } from './follow.mjs';

export function runImage(
  image: Image,
  given?: Readonly<Record<string, string>>,
  words?: readonly string[],
): ChildProcess;
