import { packagesIn, violationsIn } from './licences.mjs';

const packages = packagesIn(process.cwd());
const violations = violationsIn(packages);
for (const violation of violations) console.error(violation);
console.log(`${packages.length} packages, ${violations.length} whose licence is not allowed`);
process.exitCode = packages.length > 0 && violations.length === 0 ? 0 : 1;
