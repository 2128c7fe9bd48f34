import type { Actor } from '#libs/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AdoptionDraft } from '../../domain/adoption.js';
import { AdoptionRepository } from '../../domain/adoption.repository.js';
import { AdoptionVerdicts } from '../adoption-verdicts.js';

/** Say anew why, with which fallback and by whom. Refuses with Stale when it is not at the expected version. */
export class ReviseAdoption extends Command<void> {
  constructor(
    readonly adoption: { readonly siteId: string; readonly adoptionId: string },
    readonly terms: AdoptionDraft,
    readonly expectedVersion: number,
    readonly by: Actor,
  ) {
    super();
  }
}

@CommandHandler(ReviseAdoption)
export class ReviseAdoptionHandler implements ICommandHandler<ReviseAdoption> {
  constructor(
    private readonly adoptions: AdoptionRepository,
    private readonly verdicts: AdoptionVerdicts,
  ) {}

  async execute({ adoption: { siteId, adoptionId }, terms, expectedVersion, by }: ReviseAdoption): Promise<void> {
    const adoption = await this.adoptions.get(siteId, adoptionId);
    adoption.expect(expectedVersion);
    const [verdict] = await this.verdicts.on(siteId, [adoption.state.subject.id]);
    adoption.revise(terms, { by, at: new Date(), verdict });
    await this.adoptions.save(adoption);
  }
}
