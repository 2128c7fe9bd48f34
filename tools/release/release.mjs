import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { CHANGED, notesOf, withVersion } from './new-version.mjs';

/**
 * `npm run release -- 0.2.0`: the version in every place, the changelog dated, a commit and a tag, neither of which is pushed.
 * `npm run release -- --notes 0.2.0`: what the changelog tells of it, for whoever publishes it.
 */
const [first = '', second = ''] = process.argv.slice(2);
try {
  if (first === '--notes') tell(second.replace(/^v/, ''));
  else release(first);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function tell(version) {
  const notes = notesOf(readFileSync('CHANGELOG.md', 'utf8'), version);
  if (!notes) throw new Error(`CHANGELOG.md tells of no version ${version}.`);
  process.stdout.write(`${notes}\n`);
}

function release(version) {
  if (git('status', '--porcelain')) throw new Error('There are changes that are not committed.');
  const files = Object.fromEntries(CHANGED.map((name) => [name, readFileSync(name, 'utf8')]));
  const day = new Date().toISOString().slice(0, 10);
  for (const [name, text] of Object.entries(withVersion(files, { version, day }))) writeFileSync(name, text);
  git('commit', '--all', '--message', `chore(release): ${version}`);
  git('tag', '--annotate', `v${version}`, '--message', `Plimsoll ${version}`);
  process.stdout.write(`v${version} is committed and tagged. It is published by: git push --follow-tags\n`);
}

function git(...args) {
  return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
}
