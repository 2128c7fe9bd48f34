import type { EditionContents } from '../libs/catalogue/src/domain/edition-contents.js';
import type { Traffic } from '../libs/coverage/src/domain/traffic.js';

/** The newest releases of every browser in turn, each with its own number of visits: the same every time. */
export function audienceOf({ browsers }: EditionContents, size: number): Traffic {
  const visited = browsers
    .filter(({ type }) => type !== 'server')
    .flatMap(({ id, releases }) =>
      releases.toReversed().map(({ version }, age) => ({ age, browser: id, release: version })),
    )
    .sort((a, b) => a.age - b.age)
    .slice(0, size)
    .map(({ browser, release }, rank) => ({ browser, release, visits: 1_000_000 - 2_477 * rank }));
  return { shares: visited, visits: visited.reduce((sum, { visits }) => sum + visits, 0) };
}
