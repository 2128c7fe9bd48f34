import { entryOfWrite } from './audit-entry.js';

describe('What is on record of a write', () => {
  const write = {
    ...{ id: 'entry', at: new Date(), principal: { id: 'key:1', name: 'Ann' }, action: 'runCheck' },
    ...{ resource: '/api/v1/checks/1', correlationId: 'c-1' },
  };

  it('is whole while it is short', () => {
    const after = { tool: 'eslint', items: [1, 2, 3], none: undefined };

    expect(entryOfWrite({ ...write, after })).toMatchObject({ after, leftOut: [], count: 1 });
  });

  it('is without the longest members where it would be too long, and names them', () => {
    const after = { tool: 'eslint', items: 'x'.repeat(15_000), notes: 'y'.repeat(10_000), more: 'z'.repeat(5_000) };

    const entry = entryOfWrite({ ...write, before: { text: 'x'.repeat(17_000) }, after });

    expect(entry.leftOut).toEqual(['before.text', 'after.items']);
    expect([entry.before, Object.keys(entry.after ?? {})]).toEqual([{}, ['tool', 'notes', 'more']]);
  });
});
