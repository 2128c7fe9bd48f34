import type { EditionIndex } from '#libs/compat';
import type { CoverageTable } from './coverage-table.js';
import type { EditionSubjects } from './edition-subjects.js';
import { Explanation } from './explanation.js';
import type { PlacedVisits } from './placed-visits.js';
import { rank, type Sort } from './ranking.js';
import { select, type Selection } from './selection.js';
import type { Shares } from './shares.js';
import type { Reading, Subject, SubjectKind } from './subject.js';
import { worstSupport } from './worst-support.js';

/** One snapshot measured by one edition: the coverage of everything, and where it comes from. */
export class Survey {
  constructor(
    readonly edition: EditionIndex,
    readonly subjects: EditionSubjects,
    readonly table: CoverageTable,
  ) {}

  get visits(): PlacedVisits {
    return this.table.visits;
  }

  /** The subjects of a selection in order: how many there are, and those from `offset` on, at most `limit`. */
  list(kind: SubjectKind, reading: Reading, { selection, sorts, offset, limit }: Listing): SurveyPage {
    const list = this.subjects.all(kind);
    const vectors = list.vectors(reading);
    const chosen = select(
      this.#narrowed(selection, kind),
      rank(list, vectors, this.table, sorts),
      list,
      vectors,
      this.table,
    );
    return {
      total: chosen.length,
      items: Array.from(chosen.subarray(offset, offset + limit), (position) => ({
        subject: list.subjects[position],
        shares: this.table.sharesOf(vectors[position]),
      })),
    };
  }

  /** The keys of a feature that a workspace added are named one by one: none of them belongs to it. */
  #narrowed(selection: Selection, kind: SubjectKind): Selection {
    const { features = [], among, ...rest } = selection;
    const [feature = ''] = features;
    const own = kind === 'key' ? this.subjects.ownKeys(feature) : undefined;
    return own ? { ...rest, among: among ? new Set([...own].filter((id) => among.has(id))) : own } : selection;
  }

  sharesOf(subject: Subject, reading: Reading): Shares {
    return this.table.sharesOf(this.subjects.vectorOf(subject, reading));
  }

  /** What all the subjects together are covered by: the worst of them per release, summed. */
  explain(subjects: readonly Subject[], reading: Reading): Explanation {
    const vectors = subjects.map((subject) => this.subjects.vectorOf(subject, reading));
    return new Explanation(this.visits, worstSupport(this.edition.support, this.visits.releases, vectors));
  }
}

/** A part of a list, as it was asked for. */
export interface Listing {
  readonly selection: Selection;
  readonly sorts: readonly Sort[];
  readonly offset: number;
  readonly limit: number;
}

export interface SurveyPage {
  readonly total: number;
  readonly items: readonly { readonly subject: Subject; readonly shares: Shares }[];
}
