import { type Actor, isSame, Stale } from '#libs/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AdoptionRepository } from '../../domain/adoption.repository.js';
import type { OwnKeys } from '#libs/compat';
import type { Transition } from '../../domain/transition.js';
import type { Waiver } from '../../domain/waiver.js';
import { AdoptionVerdicts } from '../adoption-verdicts.js';

/** Take a decision further: approve, reject, withdraw, ship, renew or retire it, or propose it again. */
export class TakeTransition extends Command<void> {
  constructor(
    readonly adoption: { readonly siteId: string; readonly adoptionId: string },
    readonly transition: Transition,
    readonly said: { readonly comment?: string; readonly waiver?: Waiver; readonly by: Actor },
    /** Whoever names it is refused with Stale when the adoption is another by now; whoever does not decides by its state alone. */
    readonly seen?: SeenAdoption,
  ) {
    super();
  }
}

/** What somebody has read who decides. */
export interface SeenAdoption {
  readonly version: number;
  /** Of a feature of the workspace's own: those that it had. */
  readonly keys?: OwnKeys;
}

@CommandHandler(TakeTransition)
export class TakeTransitionHandler implements ICommandHandler<TakeTransition> {
  constructor(
    private readonly adoptions: AdoptionRepository,
    private readonly verdicts: AdoptionVerdicts,
  ) {}

  /** Of two at the same moment the second finds the state that the first one left. */
  async execute(command: TakeTransition): Promise<void> {
    await this.take(command).catch((error: unknown) => {
      if (!(error instanceof Stale) || command.seen) throw error;
      return this.take(command);
    });
  }

  private async take({ adoption, transition, said, seen }: TakeTransition): Promise<void> {
    const { siteId, adoptionId } = adoption;
    const { comment, waiver, by } = said;
    const found = await this.adoptions.get(siteId, adoptionId);
    if (seen) found.expect(seen.version);
    const [verdict] = await this.verdicts.on(siteId, [found.state.subject.id]);
    if (seen && !isSame(seen.keys, verdict.keys)) throw new Stale('adoption with its present keys');
    const decision = { by, at: new Date(), verdict, ...(comment !== undefined && { comment }) };
    found.take(transition, decision, waiver);
    await this.adoptions.save(found);
  }
}
