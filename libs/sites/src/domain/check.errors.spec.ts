import { type DomainError, toldOf } from '#libs/kernel';
import { NothingToCheck, PinUnknown, ReportNotUnderstood, TooManyIds } from './check.errors.js';

describe('A refusal to check', () => {
  it.each<[string, () => DomainError, ReturnType<typeof toldOf>]>([
    [
      'nothing asks for something',
      () => new NothingToCheck(),
      {
        ...{ kind: 'invalid', code: 'nothing-to-check', title: 'Nothing is named that could be checked' },
        detail: 'Name features, keys or caniuse ids, or send what a tool reports.',
        ...{ facts: {}, faults: [] },
      },
    ],
    [
      'nothing says where the something was lost, if that is known',
      () => new NothingToCheck('The report has no files.'),
      {
        ...{ kind: 'invalid', code: 'nothing-to-check', title: 'Nothing is named that could be checked' },
        detail: 'The report has no files.',
        ...{ facts: {}, faults: [] },
      },
    ],
    [
      'too much says how much it is, and how much it may be',
      () => new TooManyIds(5001, 5000),
      {
        ...{ kind: 'too-large', code: 'too-many-ids', title: 'More is named than one check judges' },
        detail: '5001 different things are named; a check judges at most 5000. Send several checks.',
        ...{ facts: { count: 5001, most: 5000 }, faults: [] },
      },
    ],
    [
      'by a snapshot that is not there points at it',
      () => new PinUnknown('snapshot', 'october'),
      {
        ...{ kind: 'invalid', code: 'pin-unknown', title: 'What the check is pinned to is not there' },
        detail: 'The snapshot october is not there, or not this site’s.',
        facts: {},
        faults: [
          {
            ...{ pointer: '/pin/snapshotId', code: 'unknown-value' },
            detail: 'The snapshot october is not there, or not this site’s.',
          },
        ],
      },
    ],
  ])('%s', (_, refuse, problem) => {
    expect(toldOf(refuse())).toEqual(problem);
  });

  it('by a report that nobody reads here says which are read', () => {
    const { facts, ...problem } = toldOf(new ReportNotUnderstood('It is a list.'));

    expect(problem).toEqual({
      ...{ kind: 'invalid', code: 'report-not-understood', title: 'The report is not one that is read here' },
      ...{ detail: 'It is a list.', faults: [] },
    });
    expect(facts).toEqual({
      expected: [
        expect.stringContaining('features, keys or caniuse'),
        expect.stringContaining('Lighthouse'),
        expect.stringContaining('ESLint'),
        expect.stringContaining('stylelint'),
        expect.stringContaining('one id a line'),
      ],
    });
  });
});
