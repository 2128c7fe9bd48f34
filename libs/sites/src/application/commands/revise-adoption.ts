import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AdoptionTerms } from '../../domain/adoption.js';
import { AdoptionRepository } from '../../domain/adoption.repository.js';

/** Say anew why, with which fallback and by whom. Refuses with Stale when it is not at the expected version. */
export class ReviseAdoption extends Command<void> {
  constructor(
    readonly siteId: string,
    readonly adoptionId: string,
    readonly terms: AdoptionTerms,
    readonly expectedVersion: number,
  ) {
    super();
  }
}

@CommandHandler(ReviseAdoption)
export class ReviseAdoptionHandler implements ICommandHandler<ReviseAdoption> {
  constructor(private readonly adoptions: AdoptionRepository) {}

  async execute({ siteId, adoptionId, terms, expectedVersion }: ReviseAdoption): Promise<void> {
    const adoption = await this.adoptions.get(siteId, adoptionId);
    adoption.expect(expectedVersion);
    adoption.revise(terms, new Date());
    await this.adoptions.save(adoption);
  }
}
