import { Misuse } from '../misuse.js';
import type { Site } from '../service.js';
import { type SavedAdoption, type SavedVerdict, writeSaved } from './saved-file.js';

/**
 * Asks for all of it, by one snapshot and one edition, whatever is imported meanwhile; answers how many verdicts there are. Writes nothing
 * where the policy is changed meanwhile.
 */
export async function saveVerdicts(site: Site, file: string): Promise<number> {
  const first = await site.follow('plimsoll:verdicts', { limit: 1, fields: 'id' });
  const { snapshotId, editionId, from, to, policy } = first.body;
  const verdicts: SavedVerdict[] = [];
  for (const subject of ['features', 'keys']) {
    const pin = { snapshot: snapshotId, edition: editionId };
    const page = await site.follow('plimsoll:verdicts', { subject, limit: MOST, fields: FIELDS, ...pin });
    for await (const each of page.all('plimsoll:verdicts')) {
      const { _links, ...verdict } = each.body;
      verdicts.push(verdict);
    }
  }
  const adoptions: SavedAdoption[] = [];
  for await (const each of (await site.follow('plimsoll:adoptions')).all('plimsoll:adoptions')) {
    const { id, state, waiver, approvedKeys } = each.body;
    adoptions.push({ id, state, waiver, approvedKeys });
  }
  const { body: last } = await first.again();
  if (last.policy.version !== policy.version) throw new Misuse('The policy was changed meanwhile: save anew.');

  writeSaved(file, {
    ...{ savedAt: new Date().toISOString(), site: { id: site.body.id, name: site.body.name } },
    ...{ grounds: { snapshotId, editionId, from, to, policy }, verdicts, adoptions },
  });
  return verdicts.length;
}

const FIELDS = 'kind,id,feature,verdict,reason,distance,full,partial,none,unknown,adoption';
/** On a page. */
const MOST = 500;
