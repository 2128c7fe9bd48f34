#!/usr/bin/env node
import { CommanderError } from 'commander';
import { troubleOf } from './failures.js';
import { program } from './program.js';
import { bearClosedPipes, note } from './terminal.js';

/** Called wrongly, the service could not be asked, or something else that was not foreseen: a check that fails ends otherwise. */
const TROUBLE = 2;

// What a pipeline leaves empty is not told.
for (const [name, value] of Object.entries(process.env))
  if (name.startsWith('PLIMSOLL_') && value === '') Reflect.deleteProperty(process.env, name);

// No answer, neither good nor bad; also where it goes wrong beside what is waited for.
const endInTrouble = (error: unknown): void => {
  note(troubleOf(error));
  process.exitCode = TROUBLE;
};
bearClosedPipes();
process.on('uncaughtException', (error) => {
  endInTrouble(error);
  process.exit();
});

try {
  await program((exitCode) => {
    process.exitCode = exitCode;
  }).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : TROUBLE;
  else endInTrouble(error);
}
