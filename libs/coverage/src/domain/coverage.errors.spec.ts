import { NothingBetween, NoEarlierSnapshot, SplitSubject } from './coverage.errors.js';

describe('What callers are told of coverage that cannot be had', () => {
  it('names what a split feature became', () => {
    const split = { kind: 'split', id: 'css', name: 'All of CSS', targets: ['grid', 'has', 'subgrid'] } as const;

    expect(new SplitSubject(split)).toMatchObject({
      ...{ kind: 'not-found', code: 'split-subject', title: 'The feature was split into several' },
      detail: 'css was split: name grid or has or subgrid instead.',
      facts: { targets: ['grid', 'has', 'subgrid'] },
    });
  });

  it('points to the side that is the same as the other', () => {
    const detail = 'Both sides are the same snapshot by the same edition: name another snapshot, or another edition.';

    expect(new NothingBetween()).toMatchObject({
      ...{ kind: 'misasked', code: 'invalid-parameters', title: 'A parameter of the query is not valid' },
      ...{ detail, facts: {}, faults: [{ pointer: '/to', detail, code: 'same-as-from' }] },
    });
  });

  it('tells what can be done where there is no earlier snapshot', () => {
    expect(new NoEarlierSnapshot('0199f0c2')).toMatchObject({
      ...{ kind: 'not-found', code: 'no-earlier-snapshot', title: 'There is no earlier snapshot to compare with' },
      detail: 'Import another period of the audience, or name two snapshots or two editions to compare.',
      facts: { audienceId: '0199f0c2' },
    });
  });
});
