import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import caniuse from 'caniuse-2026-11';

/**
 * What a team would write in an afternoon: its own visits as browserslist-stats.json has them, and caniuse's data. `GET /css-has` answers the share of the visits
 * with full, partial and no support.
 */
const stats = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { feature: unpack, features } = caniuse;
const unpacked = new Map();

createServer((request, response) => {
  const id = request.url.slice(1);
  if (!Object.hasOwn(features, id)) return response.writeHead(404).end();
  const known = unpacked.get(id) ?? unpack(features[id]).stats;
  unpacked.set(id, known);
  const body = JSON.stringify({ id, ...coverageBy(known) });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
}).listen(Number(process.env.PORT), '127.0.0.1');

function coverageBy(support) {
  const shares = { full: 0, partial: 0, none: 0, unknown: 0 };
  for (const [browser, versions] of Object.entries(stats))
    for (const [version, share] of Object.entries(versions)) shares[levelOf(support[browser]?.[version])] += share;
  return shares;
}

function levelOf(flags) {
  if (flags === undefined) return 'unknown';
  if (flags.startsWith('y')) return 'full';
  return flags.startsWith('a') ? 'partial' : 'none';
}
