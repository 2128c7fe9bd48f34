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

  const isThere = release !== undefined && mapper.placed(browser, release).release === release;
  // A user agent told the release of the device, which is not the version that is left of it.
  const wasOfDevice = () => byName.browser === browser && mapper.placed(browser, version).release !== release;
  if (mapper.isOwn(row)) return isThere && byName.release === undefined && wasOfDevice() ? row : byName;
  if (reason === 'own-alias') return byName;
  if (isThere && outcome === 'mapped') return row;
  const found = [byName, mapper.placed(browser, version)].filter(
    (mapping) => mapping.release !== undefined && (browser === undefined || mapping.browser === browser),
  );
  return found.find((mapping) => mapping.outcome === 'mapped') ?? found.at(-1) ?? (release && !isThere ? byName : row);
}
