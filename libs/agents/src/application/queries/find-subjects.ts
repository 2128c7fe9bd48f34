import { GetEditionIndex } from '#libs/catalogue/contract';
import type { Baseline } from '#libs/compat';
import { GetSubjects, type SubjectView } from '#libs/coverage/contract';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { featuresCalled, featuresMeant } from '../../domain/meant-features.js';

/** What names mean in the current edition: ids of features, keys and caniuse, or words. Refuses none of them. */
export class FindSubjects extends Query<readonly NamedView[]> {
  constructor(readonly names: readonly string[]) {
    super();
  }
}

export interface NamedView {
  readonly asked: string;
  /** What goes by the name: several by an id of caniuse's; none where nothing does. */
  readonly subjects: readonly SubjectRefView[];
  /** Of an id that was split: what it has become. */
  readonly targets?: readonly string[];
  /** What it may have meant where nothing goes by it, likeliest first. */
  readonly suggestions: readonly string[];
}

export interface SubjectRefView {
  readonly kind: 'feature' | 'key';
  readonly id: string;
}

/** Features that some words may mean, likeliest first; a key by its own name alone. */
export class SearchFeatures extends Query<readonly CandidateView[]> {
  constructor(readonly words: string) {
    super();
  }
}

export interface CandidateView extends SubjectRefView {
  readonly name: string;
  readonly baseline?: Baseline;
}

@QueryHandler(FindSubjects)
export class FindSubjectsHandler implements IQueryHandler<FindSubjects> {
  constructor(private readonly queries: QueryBus) {}

  async execute({ names }: FindSubjects): Promise<readonly NamedView[]> {
    const [{ subjects }, edition] = await Promise.all([
      this.queries.execute(new GetSubjects(names)),
      this.queries.execute(new GetEditionIndex()),
    ]);
    return subjects.map((found, at) => {
      const asked = names[at];
      if (found.kind === 'split') return { asked, subjects: [], targets: found.targets, suggestions: [] };
      if (found.kind !== 'unknown') return { asked, subjects: [refOf(found)], suggestions: [] };

      const called = featuresCalled(asked, edition.features);
      if (called.length > 0) return { asked, subjects: called.map(refOfFeature), suggestions: [] };
      const meant = featuresMeant(asked, edition.features, MOST_SUGGESTED).map(({ id }) => id);
      return {
        asked,
        subjects: [],
        suggestions: [...new Set([...meant, ...found.suggestions])].slice(0, MOST_SUGGESTED),
      };
    });
  }
}

@QueryHandler(SearchFeatures)
export class SearchFeaturesHandler implements IQueryHandler<SearchFeatures> {
  constructor(private readonly queries: QueryBus) {}

  async execute({ words }: SearchFeatures): Promise<readonly CandidateView[]> {
    const [[{ subjects, targets = [], suggestions }], edition] = await Promise.all([
      this.queries.execute(new FindSubjects([words])),
      this.queries.execute(new GetEditionIndex()),
    ]);
    const meant = featuresMeant(words, edition.features, MOST_FOUND).map(({ id }) => id);
    const keys = subjects
      .filter(({ kind }) => kind === 'key')
      .map(({ id }): CandidateView => ({ kind: 'key', id, name: id }));
    const ids = new Set([...subjects.map(({ id }) => id), ...targets, ...meant, ...suggestions]);
    const features = new Map(edition.features.map((feature) => [feature.id, feature]));
    const found = [...ids].flatMap((id): CandidateView[] => {
      const feature = features.get(id);
      if (feature?.kind !== 'feature') return [];
      const { name, baseline } = feature;
      return [{ kind: 'feature', id, name, ...(baseline && { baseline }) }];
    });
    return [...keys, ...found].slice(0, MOST_FOUND);
  }
}

const refOf = ({ kind, id }: SubjectView): SubjectRefView => ({ kind, id });
const refOfFeature = ({ id }: { readonly id: string }): SubjectRefView => ({ kind: 'feature', id });

const MOST_SUGGESTED = 5;
const MOST_FOUND = 10;
