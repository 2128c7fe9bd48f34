#!/usr/bin/env node
import { CommanderError } from 'commander';
import { sentenceOn } from './failures.js';
import { program } from './program.js';
import { note } from './terminal.js';

/** Called wrongly, or the service could not be asked: no answer, neither good nor bad. */
const TROUBLE = 2;

try {
  await program((exitCode) => {
    process.exitCode = exitCode;
  }).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : TROUBLE;
  else {
    const sentence = sentenceOn(error);
    if (sentence === undefined) throw error;
    note(sentence);
    process.exitCode = TROUBLE;
  }
}
