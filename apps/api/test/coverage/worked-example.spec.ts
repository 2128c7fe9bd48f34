import { readFileSync } from 'node:fs';
import { BOUNDS, COUNTS, type Standard } from '#libs/compat';
import { amount, tableAfter } from '../../../../tools/docs/table.js';
import { compiledPackages } from '../../../../libs/catalogue/src/testing/compiled-packages.js';
import { KnownWorld } from '../../../../libs/coverage/src/testing/known-world.js';
import { Questions } from '../../../../libs/coverage/src/testing/questions.js';

const page = readFileSync('docs/explanation/coverage-model.md', 'utf8');
const statements = tableAfter(page, 'worked example: statements');
const releases = tableAfter(page, 'worked example: releases');
const shares = tableAfter(page, 'worked example: shares');
const blockers = tableAfter(page, 'worked example: blockers');
const policies = tableAfter(page, 'worked example: policies');
const keys = statements.map(({ key }) => key.replaceAll('`', ''));
const columns = Object.keys(shares[0]).slice(1);

describe('the case worked by hand in docs/explanation/coverage-model.md', () => {
  let answers: Awaited<ReturnType<typeof answersOfTheProduct>>;

  beforeAll(async () => {
    answers = await answersOfTheProduct();
  });

  it('has what each release has, of each key and of all together', () => {
    for (const [release, , ...states] of releases.filter(isKnown).map(Object.values<string>)) {
      const [browser, version] = release.split(' ');
      const found = answers.map(({ browsers }) =>
        browsers
          .find((part) => part.browser === browser)
          ?.ranges.find(({ from = '0', to }) => Number(from) <= Number(version) && Number(version) <= Number(to)),
      );
      expect([release, ...found.map((range) => range?.state)]).toEqual([release, ...states]);
    }
  });

  it.each(['full', 'partial', 'none', 'unknown'] as const)('has the visits with %s support', (level) => {
    const visits = answers.map((answer) => (answer[level] * answer.visits) / 100);

    expect(visits).toEqual(columns.map((column) => amount(rowOf(level)[column])));
  });

  it('has the bounds and verdicts', () => {
    expect(answers.map(({ atLeast }) => `${String(atLeast)} %`)).toEqual(
      columns.map((each) => rowOf('at least')[each]),
    );
    expect(answers.map(({ atMost }) => `${String(atMost)} %`)).toEqual(columns.map((each) => rowOf('at most')[each]));
    expect(answers.map(({ verdict }) => verdict)).toEqual(columns.map((each) => rowOf(VERDICTS)[each]));
  });

  it('has what blocks all of them together', () => {
    const together = answers.at(-1)?.blockers.map(({ browser, from, to, state, visits, share }) => ({
      releases: from === undefined ? `${browser} ≤ ${to}` : `${browser} ${[...new Set([from, to])].join('–')}`,
      state,
      visits: visits.toLocaleString('en'),
      share: `${String(share)} %`,
    }));

    expect(together).toEqual(blockers);
  });

  it.each(policies)(
    'is judged by policies as they are told: $`counts`, `bound`',
    async ({ [POLICY]: policy, ...told }) => {
      const [counts, bound] = [COUNTS, BOUNDS].map((words) => words.find((word) => policy.includes(`\`${word}\``)));
      const standard = { threshold: 90, counts, bound } as Standard;

      const judged = (await answersOfTheProduct(standard))
        .slice(0, -1)
        .map(({ verdict, distance }) => [verdict, distance]);

      expect(judged).toEqual(Object.values(told).map(verdictAndDistance));
    },
  );

  it('is judged by each way to count and to decide', () => {
    expect(policies.map((row) => row[POLICY])).toEqual(
      BOUNDS.flatMap((bound) => COUNTS.map((counts) => `\`${counts}\`, \`${bound}\``)),
    );
  });

  it('is neither the product of the shares nor the least of them', () => {
    const alone = answers.slice(0, -1).map(({ full }) => full);
    const product = alone.reduce((all, full) => (all * full) / 100, 100);

    expect(page).toContain(
      `The product of the three would be ${product.toFixed(0)} %, the least of them ${String(Math.min(...alone))} %.`,
    );
  });
});

const VERDICTS = 'verdict on a line of 80';
const POLICY = '`counts`, `bound`';

/** "undecided, −1.5". */
function verdictAndDistance(cell: string): [string, number] {
  const [verdict, distance] = cell.split(', ');
  return [verdict, Number(distance.replace('−', '-'))];
}

const isKnown = ({ release }: Record<string, string>): boolean => release !== 'no known one';

/** The product's own answers to the same facts: each key alone, then all together. */
async function answersOfTheProduct(standard: Standard = { threshold: 80, counts: 'full', bound: 'atLeast' }) {
  const seen = releases.filter(isKnown).map(({ release, visits }) => {
    const [browser, version] = release.split(' ');
    return { browser, release: version, visits: amount(visits) };
  });
  const world = new KnownWorld().seen('example', {
    shares: seen,
    visits: releases.reduce((sum, { visits }) => sum + amount(visits), 0),
  });
  world.editions.push(
    compiledPackages({
      versions: { bcdVersion: '1.0.0', webFeaturesVersion: '1.0.0' },
      compatData: { browsers: browsersWith(seen), ...keysWithStatements() },
      webFeatures: { browsers: {}, groups: {}, features: { none: { kind: 'moved', redirect_target: 'none' } } },
    }),
  );
  const ask = new Questions(await world.queries(), standard);
  return [...(await Promise.all(keys.map((key) => ask.coverageOf(key)))), await ask.jointCoverageOf(keys)];
}

function browsersWith(seen: readonly { readonly browser: string; readonly release: string }[]): object {
  const releasesOf = (browser: string): object =>
    Object.fromEntries(
      seen.filter((each) => each.browser === browser).map(({ release }) => [release, { status: 'retired' }]),
    );
  const ids = [...new Set(seen.map(({ browser }) => browser))];
  return Object.fromEntries(ids.map((id) => [id, { name: id, type: 'desktop', releases: releasesOf(id) }]));
}

/** The table's rows as BCD writes them: a tree by the parts of the keys. */
function keysWithStatements(): object {
  const tree = {};
  for (const { key, ...said } of statements) {
    const node = key
      .replaceAll('`', '')
      .split('.')
      .reduce<Record<string, object>>((at, part) => (at[part] ??= {}) as Record<string, object>, tree);
    const support = Object.entries(said).map(([browser, text]) => [browser, text.split('; ').map(statementOf)]);
    node.__compat = { support: Object.fromEntries(support) };
  }
  return tree;
}

/** "from ≤103 behind a flag" as BCD says it. */
function statementOf(text: string): object {
  const [, version, condition] = /^from (\S+)( with a prefix| behind a flag)?$/.exec(text) ?? [];
  return {
    version_added: version,
    ...(condition === ' with a prefix' && { prefix: '-webkit-' }),
    ...(condition === ' behind a flag' && { flags: [{ type: 'preference', name: 'enabled' }] }),
  };
}

function rowOf(level: string): Record<string, string> {
  return shares.find((row) => row.level === level) ?? {};
}
