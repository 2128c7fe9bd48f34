import type { DomainEvent } from '#libs/kernel';
import { EventFeed } from '#libs/persistence';
import { answersOn } from './kept.js';

const WORKSPACE = 'w';
const [SHOP, BLOG] = ['shop', 'blog'];

describe('What a process remembers of its answers', () => {
  const events = new EventFeed(() => Promise.resolve(() => Promise.resolve()));
  const answers = answersOn({ events });
  const answer = { route: '/', body: Buffer.from('42'), etag: '"1"', headers: [], headersOf304: [] };
  /** Whether it is still found of one audience, and of all, once that has happened. */
  const keptAfter = (event: DomainEvent): readonly boolean[] => {
    const members = [SHOP, BLOG, undefined];
    for (const member of members) answers.remember(answers.placeAt(`page of ${member}`, WORKSPACE, member), answer);
    events.announce(event);
    return members.map((member) => answers.recall(`page of ${member}`) === answer);
  };

  beforeAll(() => new Promise((resolve) => setImmediate(resolve))); // until it hears
  afterAll(() => events.close());

  it.each([
    ['snapshot-imported', { audienceId: SHOP }, [false, true, false]],
    ['audience-changed', { audienceId: SHOP }, [false, true, false]],
    ['site-changed', { siteId: 's' }, [false, false, false]],
    ['crossing-found', { siteId: 's', audienceId: SHOP }, [false, false, false]],
    ['job-ended', { jobId: 'j' }, [true, true, true]],
  ])('is forgotten as far as %s has to do with it', (type, of, kept) => {
    expect(keptAfter(Object.assign({ type, workspaceId: WORKSPACE }, of))).toEqual(kept);
  });

  it.each([
    ['edition-made-current', [false, false, false]],
    ['outside-told', [true, true, true]],
  ])('is forgotten or not by %s, which is of no workspace', (type, kept) => {
    expect(keptAfter({ type })).toEqual(kept);
  });
});
