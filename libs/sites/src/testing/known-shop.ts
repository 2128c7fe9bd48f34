import { GetTraffic, type Traffic } from '#libs/audiences/contract';
import { GetEditionIndex } from '#libs/catalogue/contract';
import type { EditionIndex, Standard } from '#libs/compat';
import {
  GetJudgements,
  type JudgementsView,
  type JudgementView,
  GetSubjects,
  type SubjectsView,
  type SubjectView,
} from '#libs/coverage/contract';
import { DomainError, NotFound } from '#libs/kernel';
import { CqrsModule, type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { AdoptionVerdicts } from '../application/adoption-verdicts.js';
import { Calendar } from '../application/calendar.js';
import { SiteGrounds } from '../application/site-grounds.js';
import type { Standings } from '../application/standings.js';
import type { Adoption } from '../domain/adoption.js';
import { isApproval, type Transition } from '../domain/transition.js';
import { aCatalogue, aFeature } from './a-catalogue.js';
import { proposalOf } from './adoption.repository.contract.js';
import { InMemoryCheckRepository } from './in-memory-checks.js';
import {
  InMemoryAdoptionRepository,
  InMemorySiteRepository,
  InMemorySites,
  InMemoryStandings,
} from './in-memory-sites.js';
import { newSite } from './site.repository.contract.js';

export const OCTOBER = '0199f0c2-9b5c-7d2e-8f3a-4b5c6d7e8f90';
export const TODAY = '2026-11-25';
const ANN = { id: 'key:1', name: 'Ann' };
const WAIVER = { reason: 'It has a fallback.', until: '2099-12-31' };

/** A site on a line of 95, and the other modules as it sees them: what they know is put in by hand. */
export class KnownShop {
  readonly held = new InMemorySites();
  readonly sites = new InMemorySiteRepository(this.held);
  readonly adoptions = new InMemoryAdoptionRepository(this.held);
  readonly standings = new InMemoryStandings(this.held);
  readonly checks = new InMemoryCheckRepository(this.held.sites);
  /** The current edition, which is the only one, with what the workspace added to it. */
  edition: EditionIndex = aCatalogue;
  /** What percentage of the visits has it in full; whatever is not named, all of them have. */
  readonly full = new Map<string, number>();
  isMeasured = true;

  private constructor(
    readonly siteId: string,
    readonly queries: QueryBus,
  ) {}

  static async open(): Promise<KnownShop> {
    const handlers = [KnownTraffic, KnownEdition, KnownSubjects, KnownJudgements];
    const module = Test.createTestingModule({ imports: [CqrsModule.forRoot()], providers: [Behind, ...handlers] });
    const running = await (await module.compile()).init();
    const site = newSite('eu', {
      threshold: 95,
      counts: 'full',
      bound: 'atLeast',
      basis: 'headline',
      segments: 'whole',
    });
    const shop = new KnownShop(site.id, running.get(QueryBus));
    running.get(Behind).shop = shop;
    shop.held.audiences.add('eu');
    await shop.sites.save(site);
    return shop;
  }

  grounds(standings: Standings = this.standings): SiteGrounds {
    return new SiteGrounds(this.queries, standings, new CalendarOf(TODAY));
  }

  get verdicts(): AdoptionVerdicts {
    return new AdoptionVerdicts(this.queries, this.grounds(), this.standings, new CalendarOf(TODAY));
  }

  /** The workspace says what a feature of its own is. */
  adds(id: string, ...keys: readonly string[]): void {
    const { features } = aCatalogue;
    const own = aFeature(id, { custom: true, keys: keys.map((key) => aCatalogue.keys.indexOf(key)) });
    this.edition = { ...aCatalogue, features: [...features, own] };
  }

  /** What its team decides on a feature, in the end; what is not safe is approved with a waiver that has not ended. */
  async decides(subjectId: string, ...transitions: readonly Transition[]): Promise<Adoption> {
    const adoption = proposalOf(this.siteId, subjectId);
    await this.adoptions.save(adoption);
    for (const transition of transitions) {
      const stored = await this.adoptions.get(this.siteId, adoption.id);
      const [verdict] = await this.verdicts.on(this.siteId, [subjectId]);
      const waiver = isApproval(transition) && verdict.verdict !== 'safe' ? WAIVER : undefined;
      stored.take(transition, { by: ANN, at: new Date(), verdict }, waiver);
      await this.adoptions.save(stored);
    }
    return adoption;
  }

  subject(id: string): SubjectsView['subjects'][number] {
    const { features, keys, featureOfKey } = this.edition;
    const feature = features.find((each) => each.id === id);
    if (feature?.kind === 'moved') return { ...(this.subject(feature.targets[0]) as SubjectView), movedFrom: id };
    if (feature?.kind === 'split') return { kind: 'split', id, name: id, targets: feature.targets };
    if (feature?.custom) return { kind: 'feature', id, name: id, ownKeys: feature.keys.map((key) => keys[key]) };
    if (feature) return { kind: 'feature', id, name: id, ...formerly('formerIds', this.formerIdsOf(id)) };
    if (!keys.includes(id)) return { kind: 'unknown', id, suggestions: [] };
    return { kind: 'key', id, name: id, ...this.ownerOf(featureOfKey[keys.indexOf(id)]) };
  }

  judgement(id: string, { threshold }: Standard): JudgementView {
    const subject = this.subject(id);
    if (subject.kind === 'split' || subject.kind === 'unknown') return subject;
    const full = this.full.get(subject.id) ?? 100;
    return {
      ...{ ...subject, full, partial: 0, none: 100 - full, unknown: 0, atLeast: full, atMost: full },
      ...{ verdict: full >= threshold ? 'safe' : 'unsafe', distance: full - threshold },
    };
  }

  private ownerOf(ordinal: number): object {
    if (ordinal < 0) return {};
    const { id } = this.edition.features[ordinal];
    return { feature: id, ...formerly('ownerFormerIds', this.formerIdsOf(id)) };
  }

  private formerIdsOf(id: string): readonly string[] {
    return this.edition.features.flatMap(({ kind, targets, id: was }) =>
      kind === 'moved' && targets[0] === id ? [was] : [],
    );
  }
}

const formerly = (name: string, ids: readonly string[]): object => (ids.length > 0 ? { [name]: ids } : {});

class CalendarOf extends Calendar {
  constructor(private readonly day: string) {
    super();
  }

  override today(): string {
    return this.day;
  }
}

/** Handlers are made before the shop is. */
class Behind {
  shop!: KnownShop;
}

class NothingImported extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'no-snapshot';
  readonly title = 'Nothing was imported';
}

const OCTOBERS = { from: '2026-10-01', to: '2026-10-31', visits: 1000 };

@QueryHandler(GetTraffic)
class KnownTraffic implements IQueryHandler<GetTraffic> {
  constructor(private readonly behind: Behind) {}

  async execute({ audienceId, snapshotId = OCTOBER }: GetTraffic): Promise<Traffic> {
    await Promise.resolve();
    if (!this.behind.shop.isMeasured) throw new NothingImported('There is no snapshot.');
    if (snapshotId !== OCTOBER) throw new NotFound('snapshot', snapshotId);
    return { audienceId, snapshotId, ...OCTOBERS, mappedBy: 'first', shares: [] };
  }
}

@QueryHandler(GetEditionIndex)
class KnownEdition implements IQueryHandler<GetEditionIndex> {
  constructor(private readonly behind: Behind) {}

  execute({ editionId }: GetEditionIndex): Promise<EditionIndex> {
    const { edition } = this.behind.shop;
    if (editionId !== undefined && editionId !== edition.editionId)
      return Promise.reject(new NotFound('edition', editionId));
    return Promise.resolve(edition);
  }
}

@QueryHandler(GetSubjects)
class KnownSubjects implements IQueryHandler<GetSubjects> {
  constructor(private readonly behind: Behind) {}

  execute({ ids }: GetSubjects): Promise<SubjectsView> {
    const { shop } = this.behind;
    return Promise.resolve({ editionId: shop.edition.editionId, subjects: ids.map((id) => shop.subject(id)) });
  }
}

@QueryHandler(GetJudgements)
class KnownJudgements implements IQueryHandler<GetJudgements> {
  constructor(private readonly behind: Behind) {}

  execute({ population, ids, asked: { standard } }: GetJudgements): Promise<JudgementsView> {
    const { shop } = this.behind;
    return Promise.resolve({
      ...{ audienceId: population.audienceId, snapshotId: OCTOBER, ...OCTOBERS, editionId: shop.edition.editionId },
      ...{ basis: 'headline', segments: 'whole', withAncestors: false },
      judgements: ids.map((id) => shop.judgement(id, standard)),
    });
  }
}
