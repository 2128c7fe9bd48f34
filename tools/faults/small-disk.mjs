import { Buffer } from 'node:buffer';
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A disk of so many megabytes, which can be filled to its last byte. It is kept in memory, and takes root to be mounted. */
export class SmallDisk {
  constructor(folder) {
    this.folder = folder;
  }

  static mount(folder, megabytes) {
    mkdirSync(folder, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(megabytes)}m`, 'tmpfs', folder]);
    return new SmallDisk(folder);
  }

  /** Leaves no room at all. */
  fill() {
    for (const size of [1_048_576, 4_096]) this.#write(Buffer.alloc(size));
  }

  /** Until there is no room for another of these pieces. */
  #write(piece) {
    for (;;)
      try {
        appendFileSync(this.#filler, piece);
      } catch (error) {
        if (error.code !== 'ENOSPC') throw error;
        return;
      }
  }

  empty() {
    rmSync(this.#filler);
  }

  unmount() {
    execFileSync('umount', [this.folder]);
  }

  get #filler() {
    return join(this.folder, 'filler');
  }
}

/** Whether one may be mounted here. */
export const canMount = () => process.getuid() === 0;
