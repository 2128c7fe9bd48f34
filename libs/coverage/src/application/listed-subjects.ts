import type { EditionSubjects } from '../domain/edition-subjects.js';
import type { SplitFeature, Subject } from '../domain/subject.js';

/** What an id of a list names: one subject, or an answer that tells why it names none. */
export type ListedSubject = FoundSubject | SplitFeature | UnknownId;

export interface FoundSubject {
  readonly kind: 'found';
  readonly subject: Subject;
  /** The id that was asked about, where that has moved. */
  readonly movedFrom?: string;
}

/** An id that names neither feature nor key. */
export interface UnknownId {
  readonly kind: 'unknown';
  readonly id: string;
  /** What it may have meant, likeliest first. Looked for only for the first hundred of a list. */
  readonly suggestions: readonly string[];
}

/** Finds out what the ids of one list name. Refuses none of them. */
export class ListedSubjects {
  #suggested = 0;

  constructor(private readonly subjects: EditionSubjects) {}

  find(id: string): ListedSubject {
    const subject = this.subjects.find(id);
    if (!subject) return this.#unknown(id);
    if (subject.kind === 'split') return subject;
    if (subject.kind !== 'moved') return { kind: 'found', subject };

    const target = this.find(subject.target);
    return target.kind === 'found' ? { ...target, movedFrom: id } : target;
  }

  #unknown(id: string): UnknownId {
    this.#suggested += 1;
    return { kind: 'unknown', id, suggestions: this.#suggested > MOST_SUGGESTED ? [] : this.subjects.nearest(id) };
  }
}

/** Each takes about a millisecond. */
const MOST_SUGGESTED = 100;
