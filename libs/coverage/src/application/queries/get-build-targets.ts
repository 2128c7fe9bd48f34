import type { Standard } from '#libs/compat';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { nearestBaselineYear } from '../../domain/baseline-year.js';
import { BuildTargets } from '../../domain/build-targets.js';
import { isHeard } from '../../domain/jury.js';
import { esbuildTargets } from '../../domain/esbuild-targets.js';
import {
  type BrowserslistStats,
  browserslistStats,
  type FloorView,
  floorViews,
  visitsView,
} from '../build-targets.view.js';
import { type SourceView, sourceView, type VisitsView } from '../coverage.view.js';
import { type Population, type Surveyed, Surveys } from '../surveys.js';

/** What tools are to build for, so that enough visits are supported: for browserslist, esbuild and the Baseline rules. */
export class GetBuildTargets extends Query<BuildTargetsView> {
  constructor(
    readonly population: Population,
    readonly line: Pick<Standard, 'threshold' | 'bound' | 'eachSegment'>,
  ) {
    super();
  }
}

export interface BuildTargetsView extends Omit<SourceView, 'basis' | 'withAncestors'> {
  readonly bcdVersion: string;
  readonly webFeaturesVersion: string;
  /** Visits with a supported version, and those that may have, for all that is known. */
  readonly supported: VisitsView;
  readonly possible: VisitsView;
  /** Whether they are enough. If not, everything that was seen is supported. */
  readonly reached: boolean;
  readonly floors: readonly FloorView[];
  /** Browsers that browserslist has no name for, most visited first. */
  readonly unnamed: readonly (VisitsView & { readonly browser: string })[];
  readonly unidentified: VisitsView;
  readonly stats: BrowserslistStats;
  /** For esbuild's `target`, and the names of browserslist that it cannot be told. */
  readonly esbuild: { readonly target: readonly string[]; readonly untold: readonly string[] };
  /** The newest Baseline that enough visits have; absent where nothing is Baseline. */
  readonly baseline?: VisitsView & { readonly year: number; readonly reached: boolean };
}

@QueryHandler(GetBuildTargets)
export class GetBuildTargetsHandler implements IQueryHandler<GetBuildTargets> {
  constructor(private readonly surveys: Surveys) {}

  async execute({ population, line }: GetBuildTargets): Promise<BuildTargetsView> {
    const surveyed = await this.surveys.of(population);
    const { edition, visits } = surveyed.survey;
    const { basis: _basis, withAncestors: _withAncestors, ...source } = sourceView(surveyed, OWN);
    const targets = new BuildTargets(visits, line, await this.#ofSegments(surveyed, line));
    const { targets: target, untold } = esbuildTargets(targets.floors);
    const baseline = nearestBaselineYear(edition, visits, line);
    return {
      ...{ ...source, bcdVersion: edition.bcdVersion, webFeaturesVersion: edition.webFeaturesVersion },
      supported: visitsView(targets.supported, visits),
      possible: visitsView(targets.possible, visits),
      reached: targets.isReached,
      floors: floorViews(targets, visits),
      unnamed: targets.unnamed.map(({ browser, parts }) => ({ browser: browser.id, ...visitsView(parts, visits) })),
      unidentified: visitsView(visits.unidentified, visits),
      stats: browserslistStats(targets, visits),
      esbuild: { target, untold },
      ...(baseline && {
        baseline: { year: baseline.year, reached: baseline.isReached, ...visitsView(baseline.parts, visits) },
      }),
    };
  }

  /** Of those that must reach the line too. */
  async #ofSegments(surveyed: Surveyed, line: GetBuildTargets['line']): Promise<readonly BuildTargets[]> {
    if (!line.eachSegment || surveyed.traffic.segment !== undefined) return [];
    const heard = (await this.surveys.split(surveyed)).filter(({ segment }) => isHeard(line, segment.visits));
    return heard.map(({ visits }) => new BuildTargets(visits, line));
  }
}

/** Nothing is read of subjects here but of the releases that have them. */
const OWN = { basis: 'headline', withAncestors: false } as const;
