import { existsSync } from 'node:fs';
import { cruiseFolders } from './cruise.mjs';

const { files, violations } = await cruiseFolders(process.cwd(), ['apps', 'libs', 'seed'].filter(existsSync));
for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`);
console.log(`${files.length} files, ${violations.length} imports that break a boundary`);
process.exitCode = files.length > 0 && violations.length === 0 ? 0 : 1;
