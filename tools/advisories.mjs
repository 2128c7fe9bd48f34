import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * What `npm audit --json` found, in words, with the status to end with: 0 nothing is known, 1 something is, 2 the registry does not tell.
 *
 * @param {string} output
 * @returns {{ lines: string[], exitCode: 0 | 1 | 2 }}
 */
export function readAudit(output) {
  const report = parsed(output);
  if (!report?.vulnerabilities || !report.metadata) {
    const why = report?.message ? ` It answered: ${report.message.replace(/https?:\/\/[^/\s]+/, '')}` : '';
    return { lines: [`The registry does not tell advisories, so nothing was found out.${why}`], exitCode: 2 };
  }
  const known = Object.values(report.vulnerabilities);
  const total = report.metadata.dependencies?.total ?? 0;
  return {
    lines: [
      ...known.map(({ name, severity, range, via }) => `${severity}: ${name} ${range}${reasonsOf(via)}`),
      `${total} packages, ${known.length} of them with known advisories`,
    ],
    exitCode: known.length > 0 ? 1 : 0,
  };
}

/** An advisory is told by its title; what only hands one on, by the package that it hands on. */
const reasonsOf = (via) => ` (${via.map((one) => (typeof one === 'string' ? `by ${one}` : one.title)).join('; ')})`;

function parsed(output) {
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}

if (fileURLToPath(import.meta.url) === realpathSync(process.argv[1])) {
  const { stdout } = spawnSync('npm', ['audit', '--json', ...process.argv.slice(2)], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  const { lines, exitCode } = readAudit(stdout ?? '');
  for (const line of lines) console.log(line);
  process.exitCode = exitCode;
}
