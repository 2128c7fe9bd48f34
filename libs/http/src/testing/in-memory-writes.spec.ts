import { InMemoryKeptAnswers } from './in-memory-writes.js';
import { describeKeptAnswers } from './kept-answers.contract.js';

describe('Answers kept in memory', () => {
  let now = 0;
  let kept: InMemoryKeptAnswers;
  beforeEach(() => (kept = new InMemoryKeptAnswers(() => now)));

  describeKeptAnswers(() => ({ kept, past: (hours) => void (now += hours * 3_600_000) }));
});
