import {
  type Actor,
  Affords,
  AsChange,
  type Change,
  FromBody,
  FromCaller,
  FromPath,
  linkingOn,
  type PathOf,
  type Resource,
  type Target,
} from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { AdoptionView, Transition } from '../application/adoption.view.js';
import { TakeTransition } from '../application/commands/take-transition.js';
import { GetAdoption } from '../application/queries/get-adoption.js';
import { adoptionResource, nounOf } from './adoption.resource.js';
import {
  approveAdoption,
  proposeAgain,
  rejectAdoption,
  renewAdoption,
  retireAdoption,
  shipAdoption,
  showAdoption,
  withdrawAdoption,
} from './adoptions.affordances.js';
import { ApprovalForm, CommentForm } from './adoptions.form.js';
import { showVerdict } from './verdicts.affordances.js';

type Path = PathOf<typeof showAdoption>;

/** How a decision goes on. */
@Controller()
export class TransitionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Affords(approveAdoption)
  approve(
    @FromPath() at: Path,
    @FromBody() { comment, waiver }: ApprovalForm,
    @AsChange() change: Change,
    @FromCaller() by: Actor,
  ): Promise<Resource> {
    return this.take('approve', at, { comment, waiver, by }, change);
  }

  @Affords(renewAdoption)
  renew(
    @FromPath() at: Path,
    @FromBody() { comment, waiver }: ApprovalForm,
    @AsChange() change: Change,
    @FromCaller() by: Actor,
  ): Promise<Resource> {
    return this.take('renew', at, { comment, waiver, by }, change);
  }

  @Affords(rejectAdoption)
  reject(
    @FromPath() at: Path,
    @FromBody() { comment }: CommentForm,
    @AsChange() change: Change,
    @FromCaller() by: Actor,
  ): Promise<Resource> {
    return this.take('reject', at, { comment, by }, change);
  }

  @Affords(withdrawAdoption)
  withdraw(
    @FromPath() at: Path,
    @FromBody() { comment }: CommentForm,
    @AsChange() change: Change,
    @FromCaller() by: Actor,
  ): Promise<Resource> {
    return this.take('withdraw', at, { comment, by }, change);
  }

  @Affords(shipAdoption)
  ship(
    @FromPath() at: Path,
    @FromBody() { comment }: CommentForm,
    @AsChange() change: Change,
    @FromCaller() by: Actor,
  ): Promise<Resource> {
    return this.take('ship', at, { comment, by }, change);
  }

  @Affords(retireAdoption)
  retire(
    @FromPath() at: Path,
    @FromBody() { comment }: CommentForm,
    @AsChange() change: Change,
    @FromCaller() by: Actor,
  ): Promise<Resource> {
    return this.take('retire', at, { comment, by }, change);
  }

  @Affords(proposeAgain)
  propose(
    @FromPath() at: Path,
    @FromBody() { comment }: CommentForm,
    @AsChange() change: Change,
    @FromCaller() by: Actor,
  ): Promise<Resource> {
    return this.take('propose', at, { comment, by }, change);
  }

  /** Whoever sends If-Match decides on what they have read; whoever does not, on whatever the state allows. */
  private async take(
    transition: Transition,
    at: Path,
    said: TakeTransition['said'],
    change: Change,
  ): Promise<Resource> {
    const { siteId, adoptionId } = at;
    const current = await this.queries.execute(new GetAdoption(siteId, adoptionId));
    const version = change.confirmedIfTold(adoptionResource(current), nounOf(current));
    const seen = version === undefined ? undefined : { version, keys: current.verdict.keys };
    await this.commands
      .execute(new TakeTransition({ siteId, adoptionId }, transition, said, seen))
      .catch(linkingOn('transition-not-allowed', () => showAdoption.at({ siteId, adoptionId })))
      .catch(linkingOn('waiver-needed', () => whyNeeded(current)));
    return adoptionResource(await this.queries.execute(new GetAdoption(siteId, adoptionId)));
  }
}

/** What says why it is not safe; of what is gone only the decision is left. */
const whyNeeded = ({ siteId, id: adoptionId, subject, isGone }: AdoptionView): Target =>
  isGone ? showAdoption.at({ siteId, adoptionId }) : showVerdict.at({ siteId, subjectId: subject.id });
