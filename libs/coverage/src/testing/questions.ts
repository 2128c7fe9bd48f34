import type { Standard } from '#libs/compat';
import type { QueryBus } from '@nestjs/cqrs';
import { type ExplainedCoverageView, GetCoverage } from '../application/queries/get-coverage.js';
import { GetJointCoverage, type JointCoverageView } from '../application/queries/get-joint-coverage.js';
import { ListSegmentCoverage, type SegmentCoverageListView } from '../application/queries/list-segment-coverage.js';
import type { Reading } from '../domain/subject.js';
import { SHOP } from './known-world.js';

/** Asks about the audience SHOP, as the plain questions are asked. */
export class Questions {
  private readonly asked: Reading & { readonly standard: Standard };

  constructor(
    private readonly queries: QueryBus,
    standard: Standard,
  ) {
    this.asked = { ...PLAIN, standard };
  }

  async coverageOf(id: string): Promise<ExplainedCoverageView> {
    const view = await this.queries.execute(new GetCoverage(POPULATION, id, this.asked));
    if (view.kind === 'moved' || view.kind === 'split') throw new Error(`${id} is no subject of its own.`);
    return view;
  }

  /** All of them, the worst first. */
  segmentsOf(id: string): Promise<SegmentCoverageListView> {
    const all = { minimumVisits: 0, offset: 0, limit: 500 };
    return this.queries.execute(new ListSegmentCoverage(POPULATION, id, { ...this.asked, ...all }));
  }

  jointCoverageOf(ids: readonly string[]): Promise<JointCoverageView> {
    return this.queries.execute(new GetJointCoverage(POPULATION, ids, this.asked));
  }
}

const POPULATION = { audienceId: SHOP } as const;
const PLAIN = { basis: 'headline', withAncestors: false } as const;
