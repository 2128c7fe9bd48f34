import type { Mapping } from './mapping.js';
import type { RowMapper } from './row-mapper.js';
import type { SnapshotRow } from './snapshot-row.js';

/**
 * A row of an import as it would be mapped now. What the import held is gone but for the row itself: a user agent is known by what
 * was read from it. So what belongs to a release that is still there stays with it, unless the workspace now calls the name its own; what
 * was unknown, or newer than any release, is tried anew, and goes to no other browser than it was told to be.
 */
export function remap(row: SnapshotRow, mapper: RowMapper): SnapshotRow {
  const { name, version, os, osVersion, segment, visits, count } = row;
  const named = { name, ...(version && { version }), ...(os && { os }), ...(osVersion && { osVersion }) };
  const { outcome, reason, browser, release } = mappingOf(row, mapper);
  const found = { outcome, reason, ...(browser && { browser }), ...(release && { release }) };
  return { ...named, ...(segment !== undefined && { segment }), ...found, visits, count };
}

function mappingOf(row: SnapshotRow, mapper: RowMapper): Mapping {
  const { name, version, os, osVersion, outcome, browser, release, reason } = row;
  if (outcome === 'bot') return row;
  const byName = mapper.map({
    ...{ browser: name, version, os, osVersion },
    ...(reason === 'os-not-told' && { isOfAnySystem: true }),
  }).mapping;
  if (mapper.isOwn(name, os)) return byName;

  const isThere = browser !== undefined && release !== undefined && byId(browser, release, mapper).release === release;
  if (isThere && outcome === 'mapped') return row;
  const found = [byName, ...(browser ? [byId(browser, version, mapper)] : [])].filter(
    (mapping) => mapping.release !== undefined && (browser === undefined || mapping.browser === browser),
  );
  return found.find((mapping) => mapping.outcome === 'mapped') ?? found.at(-1) ?? (release && !isThere ? byName : row);
}

const byId = (browser: string, version: string | undefined, mapper: RowMapper): Mapping =>
  mapper.map({ browser, version, isId: true }).mapping;
