import { type DomainError, toldOf } from '#libs/kernel';
import {
  AdoptionEnded,
  AdoptionExists,
  NotOneSubject,
  RationaleMissing,
  TransitionNotAllowed,
  UnknownSubject,
  WaiverEnded,
  WaiverNeeded,
  WaiverUnexplained,
} from './adoption.errors.js';

type Problem = ReturnType<typeof toldOf>;

/** Of a member that holds nothing but spaces. */
const blank = (pointer: string) => ({ pointer, detail: 'Must hold more than spaces.', code: 'blank' });

describe('A refusal to decide', () => {
  it.each<[string, () => DomainError, Problem]>([
    [
      'a second time leads to the first decision',
      () => new AdoptionExists('shop', 'has', 'a'),
      {
        ...{ kind: 'conflict', code: 'adoption-exists', title: 'The site has decided on this already' },
        detail: 'This site has an adoption of has already. Change that one, or propose it again when it has ended.',
        facts: { siteId: 'shop', adoptionId: 'a' },
        faults: [],
      },
    ],
    [
      'otherwise than its state allows says what that allows',
      () => new TransitionNotAllowed('ship', 'proposed'),
      {
        ...{ kind: 'conflict', code: 'transition-not-allowed', title: 'The adoption’s state does not allow this' },
        detail: 'An adoption that is proposed allows approve and reject and withdraw, not ship.',
        facts: { state: 'proposed', allowed: ['approve', 'reject', 'withdraw'] },
        faults: [],
      },
    ],
    [
      'on what has ended says how to begin again',
      () => new AdoptionEnded('rejected'),
      {
        ...{ kind: 'conflict', code: 'adoption-ended', title: 'The adoption has ended' },
        detail: 'An adoption that is rejected is not edited: propose it again first.',
        facts: { state: 'rejected', allowed: ['propose'] },
        faults: [],
      },
    ],
    [
      'for what is not safe asks for a waiver, and says why',
      () => new WaiverNeeded({ verdict: 'unsafe', reason: 'below-line' }),
      {
        ...{ kind: 'invalid', code: 'waiver-needed', title: 'What is not safe is approved with a waiver only' },
        detail: 'The verdict is unsafe (below-line): send a waiver with its reason and its last day.',
        facts: { verdict: 'unsafe', reason: 'below-line' },
        faults: [
          {
            ...{ pointer: '/waiver', code: 'missing' },
            detail: 'The verdict is unsafe (below-line): send a waiver with its reason and its last day.',
          },
        ],
      },
    ],
    [
      'by a waiver that is over says which day it is',
      () => new WaiverEnded('2026-11-24', '2026-11-25'),
      {
        ...{ kind: 'invalid', code: 'waiver-ended', title: 'The waiver has ended before it begins' },
        detail: 'A waiver until 2026-11-24 holds no more: today is 2026-11-25 (UTC).',
        facts: { until: '2026-11-24', today: '2026-11-25' },
        faults: [
          {
            ...{ pointer: '/waiver/until', code: 'past' },
            detail: 'A waiver until 2026-11-24 holds no more: today is 2026-11-25 (UTC).',
          },
        ],
      },
    ],
    [
      'by a waiver without a reason asks for it',
      () => new WaiverUnexplained(),
      {
        ...{ kind: 'invalid', code: 'waiver-unexplained', title: 'A waiver needs its reason' },
        detail: 'The reason of the waiver holds nothing but spaces.',
        facts: {},
        faults: [blank('/waiver/reason')],
      },
    ],
    [
      'without a rationale asks for it',
      () => new RationaleMissing(),
      {
        ...{ kind: 'invalid', code: 'rationale-missing', title: 'An adoption needs its rationale' },
        detail: 'The rationale holds nothing but spaces.',
        facts: {},
        faults: [blank('/rationale')],
      },
    ],
    [
      'on both a feature and a key, or on neither, points at both',
      () => new NotOneSubject(),
      {
        ...{ kind: 'invalid', code: 'not-one-subject', title: 'An adoption is of one feature or of one key' },
        detail: 'Send either featureId or keyId.',
        facts: {},
        faults: [
          { pointer: '/featureId', detail: 'Send either featureId or keyId.', code: 'not-one' },
          { pointer: '/keyId', detail: 'Send either featureId or keyId.', code: 'not-one' },
        ],
      },
    ],
    [
      'on what is not there points at it, with what may have been meant',
      () => new UnknownSubject('keyId', 'There is no key css.hsa.', { suggestions: ['css.has'] }),
      {
        ...{ kind: 'invalid', code: 'unknown-subject', title: 'There is no such feature or key to decide on' },
        detail: 'There is no key css.hsa.',
        facts: { suggestions: ['css.has'] },
        faults: [{ pointer: '/keyId', detail: 'There is no key css.hsa.', code: 'unknown-value' }],
      },
    ],
  ])('%s', (_, refuse, problem) => {
    expect(toldOf(refuse())).toEqual(problem);
  });

  it('a second time leads nowhere where the first decision is gone', () => {
    expect(new AdoptionExists('shop', 'has').facts).toStrictEqual({ siteId: 'shop' });
  });
});
