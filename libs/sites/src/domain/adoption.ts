import { isInForce } from '#libs/compat';
import { type Actor, AggregateRoot, type DomainEvent, isSame, Stale } from '#libs/kernel';
import { AdoptionEnded, RationaleMissing, TransitionNotAllowed, WaiverEnded, WaiverNeeded } from './adoption.errors.js';
import { toldOf } from './adoption-told.js';
import { dayOf } from './day.js';
import type { Ruling } from './ruling.js';
import { allowedFrom, isApproval, isLive, type State, targetOf, type Transition } from './transition.js';
import { saidIn } from './said-in.js';
import { explained, type Waiver } from './waiver.js';

/** What a decision is about. */
export interface SubjectRef {
  readonly kind: 'feature' | 'key';
  readonly id: string;
}

/** What stands in where the subject is missing. */
export const FALLBACKS = ['none', 'progressive-enhancement', 'polyfill', 'alternative'] as const;
export type Fallback = (typeof FALLBACKS)[number];

/** What the team says of its decision, and may say otherwise later. */
export interface AdoptionTerms {
  readonly rationale: string;
  readonly fallback: Fallback;
  readonly owner?: string;
  readonly links: readonly AdoptionLink[];
}

/** Terms as they are said: what is left out is as in `DEFAULT_ADOPTION`. */
export type AdoptionDraft = Omit<AdoptionTerms, keyof typeof DEFAULT_ADOPTION> & Partial<AdoptionTerms>;
export const DEFAULT_ADOPTION = { fallback: 'none', links: [] } as const;

export interface AdoptionLink {
  readonly href: string;
  readonly title?: string;
}

/** What it was approved with, where it was. */
interface Approval {
  readonly waiver?: Waiver;
  /** Of a feature of the workspace's own: the keys that it had. */
  readonly approvedKeys?: readonly string[];
}

export interface AdoptionState extends AdoptionTerms, Approval {
  readonly id: string;
  readonly siteId: string;
  readonly subject: SubjectRef;
  readonly state: State;
  /** Grows by one with every change: what If-Match is held against. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A verdict as it was when something was decided by it. */
export interface RecordedVerdict extends Ruling {
  /** What it was a verdict on, where that was a feature of the workspace's own. */
  readonly keys?: readonly string[];
  /** Percentages of all visits; absent where there was no snapshot. */
  readonly shares?: {
    readonly full: number;
    readonly partial: number;
    readonly none: number;
    readonly unknown: number;
  };
  readonly snapshotId?: string;
  readonly editionId: string;
  readonly policyVersion: number;
}

/** What comes with everything that is entered into a history. */
export interface Decision {
  readonly by: Actor;
  readonly at: Date;
  readonly verdict: RecordedVerdict;
  readonly comment?: string;
}

/** One transition on record, or a revision, which leaves the state as it is. Never changed. */
export interface HistoryEntry extends Decision {
  /** The version of the adoption that it led to. */
  readonly version: number;
  readonly transition: Transition | typeof REVISION;
  /** Absent: the adoption was new. */
  readonly from?: State;
  readonly to: State;
  readonly waiver?: Waiver;
  /** Of a revision: what was said before. */
  readonly previous?: AdoptionTerms;
}

export const REVISION = 'revise';

/** A site's decision about a feature or key. */
export class Adoption extends AggregateRoot {
  readonly #entries: HistoryEntry[] = [];

  private constructor(
    private current: AdoptionState,
    /** The version in the repository; 0 for one that was never stored. */
    readonly storedVersion: number,
  ) {
    super(current.id);
  }

  static propose(
    identity: Pick<AdoptionState, 'id' | 'siteId' | 'subject'>,
    terms: AdoptionDraft,
    decision: Decision,
  ): Adoption {
    const times = { createdAt: decision.at, updatedAt: decision.at };
    const adoption = new Adoption({ ...identity, ...checked(terms), state: 'proposed', version: 1, ...times }, 0);
    adoption.#enter({ ...decision, version: 1, transition: 'propose', to: 'proposed' });
    return adoption;
  }

  static restore(state: AdoptionState): Adoption {
    return new Adoption(state, state.version);
  }

  get state(): AdoptionState {
    return this.current;
  }

  /** What happened since it was proposed or restored, to be stored with it. */
  get entries(): readonly HistoryEntry[] {
    return this.#entries;
  }

  /** Refuses a writer who has read another version. */
  expect(version: number): void {
    if (version !== this.storedVersion) throw new Stale('adoption');
  }

  /** Says anew why, with which fallback, and who takes care, where that changes it; what was said before is on record. */
  revise(terms: AdoptionDraft, decision: Decision): void {
    const { rationale, fallback, owner, links, ...kept } = this.current;
    const { state } = kept;
    if (!isLive(state)) throw new AdoptionEnded(state);
    const previous = { rationale, fallback, ...(owner !== undefined && { owner }), links };
    const next = checked(terms);
    if (isSame(next, previous)) return;

    const version = this.storedVersion + 1;
    this.current = { ...kept, ...next, version, updatedAt: decision.at };
    this.#enter({ ...decision, version, transition: REVISION, from: state, to: state, previous });
  }

  /**
   * Takes the decision further, where its state allows that. What is not safe is approved only with a waiver, which has a reason
   * and an end, and may be renewed before or after that; proposed again, it is on its own once more. An approval is of what there was to approve, whatever becomes of that.
   */
  take(transition: Transition, decision: Decision, waiver?: Waiver): void {
    const { state: from, waiver: former, approvedKeys, ...kept } = this.current;
    if (!allowedFrom(from).includes(transition)) throw new TransitionNotAllowed(transition, from);

    const granted = isApproval(transition) ? grantedBy(decision, waiver) : undefined;
    const approved = isApproval(transition)
      ? approvalOf(granted, decision.verdict.keys)
      : approvalOf(former, approvedKeys);
    const version = this.storedVersion + 1;
    const to = targetOf(transition, from);
    this.current = {
      ...{ ...kept, ...(transition !== 'propose' && approved) },
      ...{ state: to, version, updatedAt: decision.at },
    };
    this.#enter({ ...decision, version, transition, from, to, ...(granted && { waiver: granted }) });
  }

  #enter({ comment, ...entry }: HistoryEntry): void {
    const said = saidIn(comment);
    this.#entries.push({ ...entry, ...(said !== undefined && { comment: said }) });
    const happened = HAPPENED[entry.transition] ?? entry.to;
    const told = toldOf(this.current, this.#entries[this.#entries.length - 1]);
    this.record({ ...adoptionEvent(`adoption-${happened}`, this.current), told });
  }
}

/** What happened where the state stays. */
const HAPPENED: Partial<Record<HistoryEntry['transition'], 'revised' | 'renewed'>> = {
  [REVISION]: 'revised',
  renew: 'renewed',
};

export interface AdoptionEvent extends DomainEvent {
  readonly type: `adoption-${State | 'revised' | 'renewed'}`;
  readonly adoptionId: string;
  readonly siteId: string;
}

const adoptionEvent = (type: AdoptionEvent['type'], { id, siteId }: AdoptionState): AdoptionEvent => ({
  ...{ type, adoptionId: id, siteId },
});

const approvalOf = (waiver?: Waiver, approvedKeys?: readonly string[]): Approval => ({
  ...(waiver && { waiver }),
  ...(approvedKeys && { approvedKeys }),
});

function grantedBy({ at, verdict }: Decision, waiver?: Waiver): Waiver | undefined {
  const today = dayOf(at);
  if (waiver && !isInForce(waiver, today)) throw new WaiverEnded(waiver.until, today);
  if (!waiver && verdict.verdict !== 'safe') throw new WaiverNeeded(verdict);
  return waiver && explained(waiver);
}

function checked(draft: AdoptionDraft): AdoptionTerms {
  const { rationale, owner, fallback = DEFAULT_ADOPTION.fallback, links = DEFAULT_ADOPTION.links } = draft;
  const [why, who] = [saidIn(rationale), saidIn(owner)];
  if (why === undefined) throw new RationaleMissing();
  return { rationale: why, fallback, ...(who !== undefined && { owner: who }), links };
}
