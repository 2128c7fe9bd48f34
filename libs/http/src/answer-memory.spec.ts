import { AnswerMemory } from './answer-memory.js';

const answerOf = (body: Buffer) => ({ route: '/boats', body, etag: '"1"', headers: [], headersOf304: [] });

describe('The memory of answers', () => {
  const answer = answerOf(Buffer.from('42'));

  it('forgets one workspace and keeps the others', () => {
    const memory = new AnswerMemory();
    for (const workspace of ['ours', 'theirs']) memory.remember(memory.placeAt(workspace, workspace), answer);

    memory.forget('ours');

    expect(memory.recall('ours')).toBeUndefined();
    expect(memory.recall('theirs')).toBe(answer);
  });

  it('forgets what is of one member, and of all of its workspace, and keeps what is of other members', () => {
    const memory = new AnswerMemory();
    const keep = (member?: string) => memory.remember(memory.placeAt(`of ${member}`, 'ours', member), answer);
    const isKept = (member?: string) => memory.recall(`of ${member}`) === answer;
    for (const member of ['shop', 'blog', undefined]) keep(member);

    memory.forget('ours', 'shop');
    expect(['shop', 'blog', undefined].map(isKept)).toEqual([false, true, false]);

    keep('shop');
    memory.forget('ours');
    expect(['shop', 'blog', undefined].map(isKept)).toEqual([false, false, false]);
  });

  it('forgets everything when the catalogue changes', () => {
    const memory = new AnswerMemory();
    memory.remember(memory.placeAt('ours', 'ours'), answer);

    memory.forget();

    expect(memory.recall('ours')).toBeUndefined();
  });

  it('does not find what was computed while something changed', () => {
    const memory = new AnswerMemory();
    const begun = memory.placeAt('list', 'ours');

    memory.forget('ours');
    memory.remember(begun, answer);

    expect(memory.recall('list')).toBeUndefined();
  });

  it('trusts nothing while changes elsewhere are not heard of', () => {
    let hears = true;
    const memory = new AnswerMemory(() => hears);
    memory.remember(memory.placeAt('list', 'ours'), answer);

    hears = false;

    expect(memory.recall('list')).toBeUndefined();
  });

  it('forgets at midnight UTC, also what was being computed then', () => {
    let now = Date.parse('2026-11-30T23:59:59.999Z');
    const memory = new AnswerMemory(
      () => true,
      10_000,
      () => now,
    );
    const [verdicts, risks] = ['verdicts', 'risks'].map((key) => memory.placeAt(key, 'ours'));
    memory.remember(verdicts, answer);
    expect(memory.recall('verdicts')).toBe(answer);

    now += 1;
    memory.remember(risks, answer);

    for (const key of ['verdicts', 'risks']) expect(memory.recall(key)).toBeUndefined();
  });

  it('stays within its bytes', () => {
    const memory = new AnswerMemory(() => true, 10_000);
    for (let index = 0; index < 100; index += 1)
      memory.remember(memory.placeAt(String(index), 'ours'), answerOf(Buffer.alloc(1000)));

    const kept = Array.from({ length: 100 }, (_, index) => memory.recall(String(index))).filter(Boolean);

    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(10);
  });
});
