import { exitAfter, runTool, setup, since } from './setup.mjs';

/** Every check that a change must pass. Arguments go to Jest: `npm test -- libs/coverage`. */
const CHECKS = [
  ['formatting', 'prettier', ['--check', '--log-level=warn', '.']],
  ['types', 'npm', ['run', '--silent', 'types']],
  ['lint', 'eslint', ['--max-warnings=0', '.']],
  ['tests', 'npm', ['run', '--silent', 'jest', '--', ...process.argv.slice(2)]],
];
/** Above this, a signal ended the check, and the person wants no other. */
const INTERRUPTED = 128;

await exitAfter(async () => {
  await setup();
  const failed = [];
  for (const [title, tool, args] of CHECKS) {
    const began = performance.now();
    const exitCode = await runTool(tool, args);
    if (exitCode > INTERRUPTED) return exitCode;
    if (exitCode !== 0) failed.push(title);
    console.log(`[test] ${title}: ${exitCode === 0 ? 'passed' : 'FAILED'} in ${since(began)}`);
  }
  if (failed.length > 0) console.log(`[test] failed: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
});
