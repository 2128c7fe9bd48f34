import { CountedCache } from '#libs/observability';

/** An answer as it went out, to be sent again without further thought. */
export interface Answer {
  /** The template of the path that was asked. */
  readonly route: string;
  readonly body: Buffer;
  readonly etag: string;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  /** Those that are sent without the body. */
  readonly headersOf304: readonly string[];
}

/** Where an answer is kept, and what it was made from. */
export interface Place {
  readonly key: string;
  /** Empty where it was made from the catalogue alone. */
  readonly workspaceId: string;
  /** Of a collection: where it is told, what changes of other members changes nothing of the answer. */
  readonly member: string | undefined;
  /** What had changed when its request began. */
  readonly generation: string;
}

/**
 * Answers that may be sent again as they are, until something changes that they were made from, or the day ends: what is trusted
 * and what was waived depend on it. What was computed while something changed is not found again.
 */
export class AnswerMemory {
  private readonly answers: CountedCache<string, Kept>;
  private readonly workspaces = new Map<string, Changes>();
  private ofAll = 0;

  /** `hears` tells whether changes made by other processes are heard of now; while they are not, nothing is remembered. */
  constructor(
    private readonly hears: () => boolean = () => true,
    maxBytes = 64 * 1024 * 1024,
    /** Milliseconds since 1970. */
    private readonly now: () => number = Date.now,
  ) {
    this.answers = new CountedCache('answers', {
      isInBytes: true,
      maxSize: maxBytes,
      sizeCalculation: ({ answer }, key) => answer.body.length + key.length + OVERHEAD,
    });
  }

  /** Noted when a request begins: what changes from then on is not in its answer. */
  placeAt(key: string, workspaceId: string, member?: string): Place {
    return { key, workspaceId, member, generation: this.generationOf(workspaceId, member) };
  }

  /** Whoever finds none where one might be tells of it by `missed`. */
  recall(key: string): Answer | undefined {
    return this.hears() ? this.answers.lookUp(key, this.isCurrent)?.answer : undefined;
  }

  /** An answer was made that might have been recalled. */
  missed(): void {
    this.answers.missed();
  }

  remember(place: Place, answer: Answer): void {
    if (this.hears()) this.answers.set(place.key, { place, answer });
  }

  /** Something changed: in the catalogue, which every answer is made from, or in one workspace; of one member of a collection alone, where it is said. */
  forget(workspaceId?: string, member?: string): void {
    if (workspaceId === undefined) {
      this.ofAll += 1;
      return;
    }
    const changes = this.workspaces.get(workspaceId) ?? new Changes();
    this.workspaces.set(workspaceId, changes);
    changes.count(member);
  }

  private readonly isCurrent = ({ place: { workspaceId, member, generation } }: Kept): boolean =>
    generation === this.generationOf(workspaceId, member);

  private generationOf(workspaceId: string, member: string | undefined): string {
    const day = Math.floor(this.now() / DAY);
    const changes = this.workspaces.get(workspaceId) ?? UNCHANGED;
    return `${String(day)}.${String(this.ofAll)}.${changes.since(member)}`;
  }
}

interface Kept {
  readonly place: Place;
  readonly answer: Answer;
}

/** How often something changed in a workspace. */
class Changes {
  private any = 0;
  private general = 0;
  /** Of each member since what is of none changed last. */
  private readonly members = new Map<string, number>();

  count(member: string | undefined): void {
    this.any += 1;
    if (member !== undefined && this.members.size < MOST_MEMBERS) {
      this.members.set(member, (this.members.get(member) ?? 0) + 1);
      return;
    }
    this.general += 1;
    this.members.clear();
  }

  since(member: string | undefined): string {
    if (member === undefined) return String(this.any);
    return `${String(this.general)}+${String(this.members.get(member) ?? 0)}`;
  }
}

const UNCHANGED = new Changes();

/** After so many it is taken for a change of all, so that what is known of them does not grow for ever. */
const MOST_MEMBERS = 10_000;

/** Milliseconds; a day of UTC begins at a multiple of it. */
const DAY = 24 * 60 * 60 * 1000;

/** What an entry costs beside its bytes, roughly. */
const OVERHEAD = 500;
