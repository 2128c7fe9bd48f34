import { listFeatures, listKeys } from '#libs/catalogue/contract';
import { choice, day, Field, list, nested, optional, optionsAt, text, url } from '#libs/hypermedia';
import { DEFAULT_ADOPTION, FALLBACKS } from '../application/adoption.view.js';
import { FALLBACK, FEATURE_ID, KEY_ID, LINKS, OWNER, RATIONALE } from './adoptions.shapes.js';

type Fallback = (typeof FALLBACKS)[number];

export class LinkForm {
  @Field(url('https://adr.example/7')) readonly href!: string;
  @Field(optional(text('ADR 7', { maxLength: 200 }))) readonly title?: string;
}

/** What the team says of its decision. */
export class AdoptionForm {
  @Field(text('Cards blur what is behind them', RATIONALE)) readonly rationale!: string;

  @Field(optional(choice(FALLBACKS, 'progressive-enhancement', { ...FALLBACK, default: DEFAULT_ADOPTION.fallback })))
  readonly fallback?: Fallback;

  @Field(optional(text('Design system team', OWNER))) readonly owner?: string;
  @Field(optional(list(nested(LinkForm), LINKS))) readonly links?: readonly LinkForm[];
}

/** Of one feature or of one key. */
export class ProposalForm extends AdoptionForm {
  @Field(
    optional(text('backdrop-filter', { ...FEATURE_ID, options: optionsAt(listFeatures.template(), 'name', 'id') })),
  )
  readonly featureId?: string;

  @Field(
    optional(
      text('css.properties.backdrop-filter', { ...KEY_ID, options: optionsAt(listKeys.template(), 'key', 'key') }),
    ),
  )
  readonly keyId?: string;
}

export class CommentForm {
  @Field(optional(text('Fine for cards', { title: 'What there is to say of it', maxLength: 5_000 })))
  readonly comment?: string;
}

export class WaiverForm {
  @Field(text('The polyfill ships in December', { title: 'Why it may be used all the same', maxLength: 5_000 }))
  readonly reason!: string;

  @Field(day('2035-12-31', { title: 'The last day on which it may' })) readonly until!: string;
}

export class ApprovalForm extends CommentForm {
  @Field(optional(nested(WaiverForm))) readonly waiver?: WaiverForm;
}
