import { choice, CursorQuery, Field, id, list, nested, optional, text } from '#libs/hypermedia';
import { DEFAULT_FAIL_ON, FAIL_ON, type FailOn, type Outcome, OUTCOMES } from '../application/check.view.js';
import { EDITION, SNAPSHOT } from './examples.js';

const failOn = list(choice(FAIL_ON, 'unsafe'), {
  title: `Which verdicts fail; absent: ${DEFAULT_FAIL_ON.join(' and ')}`,
  maxItems: FAIL_ON.length,
});
/** A query has no empty list. */
const failOnOrNone = list(choice([...FAIL_ON, 'none'], 'unsafe'), {
  title: 'Which verdicts fail; none: nothing does; absent: unsafe and not-checked',
  maxItems: FAIL_ON.length,
});
const ids = (example: string, title: string) =>
  optional(list(text(example, { maxLength: 300 }), { title, maxItems: 100_000 }));

/** What a check is held to, so that newer data never changes its answer. */
export class PinForm {
  @Field(id(EDITION, { title: 'Edition of the catalogue' })) readonly editionId!: string;
  @Field(id(SNAPSHOT, { title: 'Snapshot of the site’s audience' })) readonly snapshotId!: string;
}

export class CheckForm {
  @Field(ids('backdrop-filter', 'Features, by their ids')) readonly features?: readonly string[];
  @Field(ids('css.selectors.has', 'Compat keys')) readonly keys?: readonly string[];
  @Field(ids('css-has', 'Features, by the ids that caniuse has for them')) readonly caniuse?: readonly string[];
  @Field(optional(failOn)) readonly failOn?: readonly FailOn[];
  @Field(optional(nested(PinForm))) readonly pin?: PinForm;
}

/** What is said beside a report, which holds nothing of ours, or beside ids that say no more. */
export class ReportQuery {
  @Field(optional(failOnOrNone)) readonly failOn?: readonly (FailOn | 'none')[];
  @Field(optional(id(EDITION, { title: 'Pinned to this edition, with snapshot' }))) readonly edition?: string;
  @Field(optional(id(SNAPSHOT, { title: 'Pinned to this snapshot, with edition' }))) readonly snapshot?: string;
  @Field(optional(text('/builds/shop', { title: 'The folder that files are named from' })))
  readonly folder?: string;
}

export class ChecksQuery extends CursorQuery {
  @Field(optional(choice(OUTCOMES, 'fail', { title: 'Checks that ended so' }))) readonly verdict?: Outcome;
}
