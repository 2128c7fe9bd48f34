import { createInterface } from 'node:readline/promises';

/** Asks whoever sits at the terminal. Whoever is not there to be asked does not agree. */
export async function isAgreedTo(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}
