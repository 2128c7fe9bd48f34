#!/usr/bin/env node
import { CommanderError } from 'commander';
import { sentenceOn } from './failures.js';
import { program } from './program.js';
import { note } from './terminal.js';

/** Called wrongly, or the service could not be asked: no answer, neither good nor bad. */
const TROUBLE = 2;

// What a pipeline leaves empty is not told.
for (const [name, value] of Object.entries(process.env))
  if (name.startsWith('PLIMSOLL_') && value === '') Reflect.deleteProperty(process.env, name);

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
