import { exitAfter, runTool, setup, since } from './setup.mjs';

/** Every check that a change must pass; those of a row run side by side. Arguments go to Jest: `npm test -- libs/coverage`. */
const CHECKS = [
  [
    ['lint', 'eslint', ['--max-warnings=0', '.']],
    ['types', 'npm', ['run', '--silent', 'types']],
    ['formatting', 'prettier', ['--check', '--log-level=warn', '.']],
  ],
  [['tests', 'npm', ['run', '--silent', 'jest', '--', ...process.argv.slice(2)]]],
];
/** Above this, a signal ended the check, and the person wants no other. */
const INTERRUPTED = 128;

await exitAfter(async () => {
  await setup();
  const failed = [];
  for (const row of CHECKS) {
    const exitCodes = await Promise.all(row.map((check) => outcomeOf(check, failed)));
    const interrupted = exitCodes.find((exitCode) => exitCode > INTERRUPTED);
    if (interrupted !== undefined) return interrupted;
  }
  if (failed.length > 0) console.log(`[test] failed: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
});

async function outcomeOf([title, tool, args], failed) {
  const began = performance.now();
  const exitCode = await runTool(tool, args);
  if (exitCode !== 0) failed.push(title);
  console.log(`[test] ${title}: ${exitCode === 0 ? 'passed' : 'FAILED'} in ${since(began)}`);
  return exitCode;
}
