import type { AnswerOf, Schemas } from '#libs/client';
import { readFileSync, writeFileSync } from 'node:fs';
import { Misuse } from '../misuse.js';

/** All that a site's policy says of one edition and snapshot, and what the team had decided then, as it is kept in a file. */
export interface Saved {
  readonly plimsoll: typeof VERSION;
  readonly savedAt: string;
  readonly site: { readonly id: string; readonly name: string };
  readonly grounds: Pick<AnswerOf<'listVerdicts'>, 'snapshotId' | 'editionId' | 'from' | 'to' | 'policy'>;
  readonly verdicts: readonly SavedVerdict[];
  readonly adoptions: readonly SavedAdoption[];
}

export type SavedVerdict = Pick<
  Schemas['Verdict'],
  'kind' | 'id' | 'feature' | 'verdict' | 'reason' | 'distance' | 'full' | 'partial' | 'none' | 'unknown' | 'adoption'
>;
export type SavedAdoption = Pick<Schemas['Adoption'], 'id' | 'state' | 'waiver' | 'approvedKeys'>;

const VERSION = 1;

export const writeSaved = (file: string, saved: Omit<Saved, 'plimsoll'>): void =>
  writeFileSync(file, `${JSON.stringify({ plimsoll: VERSION, ...saved })}\n`);

/** Throws `Misuse` where the file is another one, or not whole. */
export function readSaved(file: string): Saved {
  const contents = readFileSync(file, 'utf8');
  try {
    const saved: unknown = JSON.parse(contents);
    if (fits(saved, WHOLE)) return saved as Saved;
  } catch {
    // Told below, as what it is not.
  }
  throw new Misuse(`${file} is no file of verdicts: plimsoll verdicts --save <file> writes one.`);
}

/** What a value must be: one of a type, a list of one shape, or an object of them, where `?` ends the name of what may be absent. */
type Shape = 'string' | 'number' | typeof VERSION | readonly [Shape] | { readonly [member: string]: Shape };

const WHOLE: Shape = {
  plimsoll: VERSION,
  savedAt: 'string',
  site: { id: 'string', name: 'string' },
  grounds: {
    ...{ snapshotId: 'string', editionId: 'string', from: 'string', to: 'string' },
    policy: { version: 'number', threshold: 'number' },
  },
  verdicts: [
    {
      ...{ kind: 'string', id: 'string', 'feature?': 'string', verdict: 'string', reason: 'string' },
      ...{ distance: 'number', full: 'number', partial: 'number', none: 'number', unknown: 'number' },
      'adoption?': { id: 'string' },
    },
  ],
  adoptions: [
    {
      ...{ id: 'string', state: 'string', 'approvedKeys?': ['string'] },
      'waiver?': { reason: 'string', until: 'string' },
    },
  ],
};

function fits(value: unknown, shape: Shape): boolean {
  if (typeof shape === 'string') return typeof value === shape;
  if (typeof shape === 'number') return value === shape;
  if (isList(shape)) return Array.isArray(value) && value.every((each) => fits(each, shape[0]));
  if (typeof value !== 'object' || value === null) return false;
  const members = value as Readonly<Record<string, unknown>>;
  return Object.entries(shape).every(([name, inner]) => {
    const member = members[name.replace('?', '')];
    return (member === undefined && name.endsWith('?')) || fits(member, inner);
  });
}

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);
