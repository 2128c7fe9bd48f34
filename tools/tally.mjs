import { readFileSync } from 'node:fs';

/** Adds up Jest's summaries. A file of tests that could not run counts as one that failed, and so does a missing summary. */
let passed = 0;
let failed = 0;
for (const file of process.argv.slice(2)) {
  const summary = summaryIn(file);
  passed += summary.numPassedTests;
  failed += summary.numFailedTests + summary.numRuntimeErrorTestSuites;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function summaryIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numRuntimeErrorTestSuites: 0 };
  }
}
