import { readFileSync } from 'node:fs';
import { startApi } from '../start-api.js';
import { answersOfAll, LEFT_OUT, readsOf, REFUSED } from './every-read.js';

const api = await startApi();
const recorded = JSON.parse(readFileSync('apps/api/test/versions/v1-reads.json', 'utf8')) as Record<string, object>;
const answers = await answersOfAll(api);

describe('What version 1 answers', () => {
  it('is recorded of every operation that reads, but for those that are named with a reason', () => {
    const names = readsOf(api).map(({ declared: { name } }) => name);

    expect(names.length).toBeGreaterThan(50);
    expect([...Object.keys(recorded), ...Object.keys(LEFT_OUT)].toSorted()).toEqual(
      [...names, ...Object.keys(REFUSED)].toSorted(),
    );
  });

  it.each(Object.keys(recorded))('does not change: %s', (name) => {
    expect(answers[name]).toEqual(recorded[name]);
  });
});
