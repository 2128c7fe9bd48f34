import { Stale } from '#libs/kernel';
import { LandedSites, type LandedSite } from '../application/landed-sites.js';
import { WatchLines } from './watch-lines.js';

/** Sites that wait for their lines, until they have been looked at. */
class Waiting extends LandedSites {
  constructor(private readonly sites: readonly LandedSite[]) {
    super();
  }

  list(limit: number, after = ''): Promise<readonly LandedSite[]> {
    return Promise.resolve(this.sites.filter(({ siteId }) => siteId > after).slice(0, limit));
  }
}

/** Writes down who was looked at together; with some of them it fails. */
class Looks {
  readonly together: string[][] = [];
  readonly failing = new Map<string, Error>();

  look(sites: readonly { readonly siteId: string }[]): Promise<void> {
    const ids = sites.map(({ siteId }) => siteId);
    const failure = ids.map((id) => this.failing.get(id)).find((error) => error !== undefined);
    if (failure) return Promise.reject(failure);
    this.together.push(ids);
    return Promise.resolve();
  }
}

const waiting = (siteId: string, workspaceId = 'one'): LandedSite => ({
  ...{ siteId, workspaceId, snapshotId: 'october', editionId: 'newest' },
});
const { signal } = new AbortController();

describe('Drawing waterlines', () => {
  let looks: Looks;
  beforeEach(() => {
    looks = new Looks();
  });
  const linesOf = (...sites: readonly LandedSite[]) => new WatchLines(new Waiting(sites), looks);

  it('looks at the sites of each workspace together', async () => {
    await linesOf(waiting('a'), waiting('b', 'two'), waiting('c')).run(signal);

    expect(looks.together).toEqual([['a', 'c'], ['b']]);
  });

  it('looks at each by itself where one of them fails, and tells of that', async () => {
    looks.failing.set('b', new Error('broken'));

    await expect(linesOf(waiting('a'), waiting('b'), waiting('c')).run(signal)).rejects.toThrow('broken');

    expect(looks.together).toEqual([['a'], ['c']]);
  });

  it('tells nothing of what somebody else has drawn meanwhile', async () => {
    looks.failing.set('a', new Stale('waterline'));

    expect(await linesOf(waiting('a'), waiting('b')).run(signal)).toBe(false);

    expect(looks.together).toEqual([['b']]);
  });

  it('begins with no other when the process stops', async () => {
    looks.failing.set('b', new Error('broken'));
    const stopping = new AbortController();
    const look = looks.look.bind(looks);
    looks.look = async (sites) => {
      await look(sites);
      stopping.abort();
    };

    expect(await linesOf(waiting('a'), waiting('b'), waiting('c'), waiting('d', 'two')).run(stopping.signal)).toBe(
      false,
    );

    expect(looks.together).toEqual([['a']]);
  });

  it('looks at a hundred, then at the next', async () => {
    const lines = linesOf(...Array.from({ length: 101 }, (_, at) => waiting(String(at).padStart(3, '0'))));

    expect([await lines.run(signal), await lines.run(signal)]).toEqual([true, false]);

    expect(looks.together.map(({ length }) => length)).toEqual([100, 1]);
  });
});
