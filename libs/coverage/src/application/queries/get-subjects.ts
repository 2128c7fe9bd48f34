import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { SplitFeature, SubjectKind } from '../../domain/subject.js';
import { ListedSubjects, type UnknownId } from '../listed-subjects.js';
import { Surveys } from '../surveys.js';

/** What ids name in an edition, the current one by default, whoever visits. Refuses none of them. */
export class GetSubjects extends Query<SubjectsView> {
  constructor(
    readonly ids: readonly string[],
    readonly editionId?: string,
  ) {
    super();
  }
}

export interface SubjectsView {
  readonly editionId: string;
  /** One for each id, in the order they were named. */
  readonly subjects: readonly (SubjectView | SplitFeature | UnknownId)[];
}

export interface SubjectView {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
  /** Of a feature: the ids that it had before. */
  readonly formerIds?: readonly string[];
  /** Of a feature that a workspace added: the keys that it needs. */
  readonly ownKeys?: readonly string[];
  /** The id that was asked about, where that has moved. */
  readonly movedFrom?: string;
}

@QueryHandler(GetSubjects)
export class GetSubjectsHandler implements IQueryHandler<GetSubjects> {
  constructor(private readonly surveys: Surveys) {}

  async execute({ ids, editionId }: GetSubjects): Promise<SubjectsView> {
    const { edition, subjects } = await this.surveys.model(editionId);
    const listed = new ListedSubjects(subjects);
    return {
      editionId: edition.editionId,
      subjects: ids.map((id) => {
        const found = listed.find(id);
        if (found.kind !== 'found') return found;
        const { subject, movedFrom } = found;
        return {
          kind: subject.kind,
          id: subject.id,
          name: subject.name,
          ...(subject.formerIds && { formerIds: subject.formerIds }),
          ...(subject.ownKeys && { ownKeys: subject.ownKeys }),
          ...(movedFrom !== undefined && { movedFrom }),
        };
      }),
    };
  }
}
