import { GetSubjects, type SubjectsView, type SubjectView } from '#libs/coverage/contract';
import type { Actor } from '#libs/kernel';
import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { v7 } from 'uuid';
import { NotOneSubject, UnknownSubject } from '../../domain/adoption.errors.js';
import { Adoption, type AdoptionDraft, type SubjectRef } from '../../domain/adoption.js';
import { AdoptionRepository } from '../../domain/adoption.repository.js';
import { AdoptionVerdicts } from '../adoption-verdicts.js';
import { Standings } from '../standings.js';

/** Ask that a site may use a feature or key. Answers the adoption's id. */
export class ProposeAdoption extends Command<string> {
  constructor(
    readonly place: { readonly siteId: string; readonly adoptionId?: string },
    /** One of them. */
    readonly subject: { readonly featureId?: string; readonly keyId?: string },
    readonly terms: AdoptionDraft,
    readonly by: Actor,
  ) {
    super();
  }
}

@CommandHandler(ProposeAdoption)
export class ProposeAdoptionHandler implements ICommandHandler<ProposeAdoption> {
  constructor(
    private readonly adoptions: AdoptionRepository,
    private readonly verdicts: AdoptionVerdicts,
    private readonly standings: Standings,
    private readonly queries: QueryBus,
  ) {}

  async execute({ place, subject, terms, by }: ProposeAdoption): Promise<string> {
    const { siteId, adoptionId = v7() } = place;
    const named = await this.named(subject);
    const { kind, id } = named;
    const [verdict] = await this.verdicts.on(siteId, [id]);
    const identity = { id: adoptionId, siteId, subject: { kind, id } };
    const adoption = Adoption.propose(identity, terms, { by, at: new Date(), verdict });
    const { decisions } = await this.standings.get(siteId);
    decisions.refuseSecond(siteId, named);
    await this.adoptions.save(adoption);
    return adoption.id;
  }

  /** What the current edition has under that name: of an id that moved, its target. */
  private async named({ featureId, keyId }: ProposeAdoption['subject']): Promise<SubjectView> {
    if ((featureId === undefined) === (keyId === undefined)) throw new NotOneSubject();
    const [kind, id] = featureId === undefined ? (['key', keyId ?? ''] as const) : (['feature', featureId] as const);
    const { subjects } = await this.queries.execute(new GetSubjects([id]));
    const [found] = subjects;
    if (found.kind === kind) return found;
    throw refusalOf(kind, id, found);
  }
}

function refusalOf(kind: SubjectRef['kind'], id: string, found: SubjectsView['subjects'][number]): UnknownSubject {
  const member = kind === 'feature' ? 'featureId' : 'keyId';
  switch (found.kind) {
    case 'split':
      return new UnknownSubject(member, `${id} was split: name ${found.targets.join(' or ')} instead.`, {
        targets: found.targets,
      });
    case 'unknown':
      return new UnknownSubject(member, `The current edition has no ${kind} ${id}.`, {
        suggestions: found.suggestions,
      });
    default:
      return new UnknownSubject(member, `${id} is a ${found.kind}: send it as ${found.kind}Id.`, {});
  }
}
