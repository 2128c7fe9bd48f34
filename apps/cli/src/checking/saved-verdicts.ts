import type { AnswerOf, Resource, Schemas } from '#libs/client';
import type { Adoption, Check, CheckItem } from '#libs/reports';
import { readFileSync, writeFileSync } from 'node:fs';
import { Misuse } from '../misuse.js';
import type { Site } from '../service.js';
import { KnownKeys } from '../uses/known-keys.js';
import type { Judge, Terms } from './judge.js';
import { DEFAULT_FAIL_ON, summed } from './with-uses.js';

/** All that a site's policy says of one edition and snapshot, and what the team had decided then, as it is kept in a file. */
interface Saved {
  readonly plimsoll: typeof VERSION;
  readonly savedAt: string;
  readonly site: { readonly id: string; readonly name: string };
  readonly grounds: Pick<AnswerOf<'listVerdicts'>, 'snapshotId' | 'editionId' | 'from' | 'to' | 'policy'>;
  readonly verdicts: readonly Verdict[];
  readonly adoptions: readonly Pick<Schemas['Adoption'], 'id' | 'state' | 'waiver' | 'approvedKeys'>[];
}

type Verdict = Pick<
  Schemas['Verdict'],
  'kind' | 'id' | 'feature' | 'verdict' | 'reason' | 'distance' | 'full' | 'partial' | 'none' | 'unknown' | 'adoption'
>;

const VERSION = 1;
const FIELDS = 'kind,id,feature,verdict,reason,distance,full,partial,none,unknown,adoption';
/** On a page. */
const MOST = 500;

/** Asks for all of it; answers how many verdicts there are. */
export async function saveVerdicts(site: Site, file: string): Promise<number> {
  const pages = [];
  for (const subject of ['features', 'keys'])
    pages.push(await site.follow('plimsoll:verdicts', { subject, limit: MOST, fields: FIELDS }));
  const [{ body }] = pages as [Resource<AnswerOf<'listVerdicts'>>];
  const { snapshotId, editionId, from, to, policy } = body;
  const verdicts: Verdict[] = [];
  for (const page of pages)
    for await (const each of page.all('plimsoll:verdicts')) {
      const { _links, ...verdict } = each.body;
      verdicts.push(verdict);
    }
  const adoptions = [];
  for await (const each of (await site.follow('plimsoll:adoptions')).all('plimsoll:adoptions')) {
    const { id, state, waiver, approvedKeys } = each.body;
    adoptions.push({ id, state, waiver, approvedKeys });
  }
  const saved: Saved = {
    ...{ plimsoll: VERSION, savedAt: new Date().toISOString(), site: { id: site.body.id, name: site.body.name } },
    ...{ grounds: { snapshotId, editionId, from, to, policy }, verdicts, adoptions },
  };
  writeFileSync(file, `${JSON.stringify(saved)}\n`);
  return verdicts.length;
}

/** Judges by what was saved, where no service is to be asked. Waivers end all the same. */
export class SavedVerdicts implements Judge {
  readonly #verdicts: ReadonlyMap<string, Verdict>;

  private constructor(private readonly saved: Saved) {
    this.#verdicts = new Map(saved.verdicts.map((verdict) => [verdict.id, verdict]));
  }

  static read(file: string): SavedVerdicts {
    return new SavedVerdicts(parsed(readFileSync(file, 'utf8'), file));
  }

  /** What it was saved of. */
  get grounds(): string {
    const { site, savedAt, grounds } = this.saved;
    return `${site.name} as of ${savedAt.slice(0, 10)}: snapshot ${grounds.snapshotId} (${grounds.from} to ${grounds.to}), edition ${grounds.editionId}`;
  }

  knownKeys(): Promise<KnownKeys> {
    return Promise.resolve(new KnownKeys(this.saved.verdicts.filter(({ kind }) => kind === 'key')));
  }

  judge(ids: readonly string[], { failOn = DEFAULT_FAIL_ON, pin }: Terms): Promise<Check> {
    const { site, savedAt, grounds } = this.saved;
    if (pin && (pin.snapshot !== grounds.snapshotId || pin.edition !== grounds.editionId))
      throw new Misuse('The pin names another snapshot or edition than the file of verdicts.');
    const today = new Date().toISOString().slice(0, 10);
    const items = ids.map((id): CheckItem => {
      const item = this.#item(id, today);
      const isFine = item.verdict === 'safe' || item.adoption?.excuses === true;
      return { ...item, outcome: isFine ? 'pass' : failOn.includes(item.verdict) ? 'fail' : 'undecided' };
    });
    const { snapshotId, editionId, from, to, policy } = grounds;
    return Promise.resolve(
      summed({
        ...{ id: `saved-${savedAt}`, siteId: site.id, site: site.name, createdAt: new Date().toISOString(), items },
        ...{ snapshotId, editionId, from, to, policyVersion: policy.version, threshold: policy.threshold },
        ...{ verdict: 'pass', counts: { items: 0, passed: 0, failed: 0, undecided: 0 } },
      }),
    );
  }

  judgeReport(): Promise<Check> {
    throw new Misuse('A report is read by the service: without it, check a folder or a list of ids.');
  }

  #item(id: string, today: string): Omit<CheckItem, 'outcome'> {
    const found = this.#verdicts.get(id);
    if (!found)
      return {
        ...{ id, kind: 'unknown', verdict: 'unknown-id', reason: 'unknown-id' },
        explanation: `No feature or key goes by the name ${id} in what was saved; caniuse’s ids are not in there.`,
      };
    const { distance, full, partial, none, unknown, adoption: decided, ...verdict } = found;
    const adoption = this.saved.adoptions.find((each) => each.id === decided?.id);
    return {
      ...verdict,
      explanation: explained(found, this.saved.grounds.policy.threshold),
      shares: { full, partial, none, unknown, distance },
      ...(adoption && { adoption: { ...adoption, excuses: excuses(adoption, today) } }),
    };
  }
}

/** Of a feature of the workspace's own, what was approved may be other keys by now: only the service knows. */
const excuses = ({ state, waiver, approvedKeys }: Omit<Adoption, 'excuses'>, today: string): boolean =>
  (state === 'approved' || state === 'shipping') &&
  approvedKeys === undefined &&
  (waiver === undefined || waiver.until >= today);

function explained({ full, unknown, distance, reason }: Verdict, line: number): string {
  const [share, away] = [`${String(full)} %`, String(Math.abs(distance))];
  if (reason === 'reaches-line') return `${share} reaches the line of ${String(line)}.`;
  if (reason === 'below-line') return `${share} is ${away} below the line of ${String(line)}.`;
  return `${share}, and of ${String(unknown)} % nobody knows: ${reason}, by the line of ${String(line)}.`;
}

function parsed(contents: string, file: string): Saved {
  try {
    const saved = JSON.parse(contents) as Partial<Saved>;
    if (saved.plimsoll === VERSION && Array.isArray(saved.verdicts)) return saved as Saved;
  } catch {
    // Told below, as what it is not.
  }
  throw new Misuse(`${file} is no file of verdicts: plimsoll verdicts --save <file> writes one.`);
}
