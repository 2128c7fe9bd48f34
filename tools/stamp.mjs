import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What something was made from, noted in the folder of what was made: who removes the one removes the other. By content,
 * because times prove nothing after a checkout.
 */
export class Stamp {
  #path;
  #inputs;

  constructor(folder, inputs) {
    this.#path = join(folder, '.made-from');
    this.#inputs = inputs;
  }

  isFresh() {
    return existsSync(this.#path) && readFileSync(this.#path, 'utf8') === this.#digest();
  }

  leave() {
    writeFileSync(this.#path, this.#digest());
  }

  #digest() {
    const hash = createHash('sha256');
    for (const path of this.#inputs.flatMap(files)) hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
    return hash.digest('hex');
  }
}

/** A file is itself; a folder is what is built of it; what is not there is nothing. */
function files(path) {
  const kind = statSync(path, { throwIfNoEntry: false });
  if (!kind?.isDirectory()) return kind ? [path] : [];
  return readdirSync(path, { recursive: true })
    .filter((name) => /[.](ts|css|svg)$/.test(name))
    .sort()
    .map((name) => join(path, name));
}
