import { BOUNDS, type Standard, type Verdict, VERDICTS } from '#libs/compat';
import { Judge } from '../../libs/coverage/src/domain/judge.js';
import { PlacedVisits } from '../../libs/coverage/src/domain/placed-visits.js';
import { ReleaseMap } from '../../libs/coverage/src/domain/release-map.js';
import { REASONS, rulingOf } from '../../libs/sites/src/domain/ruling.js';
import { Page } from './page.js';
import { tableAfter } from './table.js';

const { text } = Page.read('docs/explanation/coverage-model.md');

describe('The rules of verdicts on docs/explanation/coverage-model.md', () => {
  const rules = Object.fromEntries(tableAfter(text, 'rules: verdicts').map(({ verdict, when }) => [verdict, when]));

  it.each(cases())('say of full support what the domain judges: $full full and $unknown unknown', (shares) => {
    expect(ruledBy(withoutStars(rules), shares.full, shares.unknown)).toBe(judged(PLAIN, shares));
  });
});

describe.each(tableAfter(text, 'rules: bounds'))('The rule of $`bound`', ({ '`bound`': written = '', ...rules }) => {
  const bound = BOUNDS.find((each) => `\`${each}\`` === written);

  it('is of a bound', () => {
    expect(bound).toBeDefined();
  });

  it.each(cases())('says what the domain judges: $full full, $partial partial and $unknown unknown', (shares) => {
    for (const counts of ['full', 'fullAndPartial'] as const) {
      const supported = counts === 'full' ? shares.full : shares.full + shares.partial;
      const verdict = judged({ ...PLAIN, counts, bound: bound ?? 'atLeast' }, shares);

      expect([counts, ruledBy(rules, supported, shares.unknown)]).toEqual([counts, verdict]);
    }
  });
});

describe('The reasons of verdicts', () => {
  const listed = tableAfter(text, 'rules: reasons').map(({ '`reason`': reason = '', verdict }) => ({
    ...{ reason: reason.replaceAll('`', ''), verdict },
  }));

  it('are listed, all of them and no other', () => {
    expect(listed.map(({ reason }) => reason)).toEqual(REASONS);
  });

  it('are listed with the verdict that each is a reason of', () => {
    const measured = VERDICTS.map((verdict) => rulingOf(verdict));
    const distrusted = (['sample-too-small', 'snapshot-too-old', 'no-segments'] as const).map((why) =>
      rulingOf('safe', why),
    );

    expect(listed).toEqual(expect.arrayContaining([...measured, ...distrusted]));
    expect(listed.filter(({ verdict }) => verdict !== 'undecided')).toHaveLength(2);
  });
});

const LINE = 50;
const PLAIN: Standard = { threshold: LINE, counts: 'full', bound: 'atLeast' };

interface Cases {
  readonly full: number;
  readonly partial: number;
  readonly unknown: number;
}

/** Percentages around the line, so that each end of the interval is below, on and above it. */
function cases(): Cases[] {
  const steps = [0, 10, 40, 49, 50, 51];
  return steps.flatMap((full) =>
    [0, 10, 40].flatMap((partial) =>
      [0, 1, 10].flatMap((unknown) => (full + partial + unknown > 100 ? [] : [{ full, partial, unknown }])),
    ),
  );
}

function judged(standard: Standard, { full, partial, unknown }: Cases): Verdict {
  const hundred = new PlacedVisits({ visits: 100, shares: [] }, new ReleaseMap([]));
  const part = hundred.whole / 100;
  const none = 100 - full - partial - unknown;
  return new Judge(standard, hundred).verdictOn({
    ...{ full: full * part, partial: partial * part, none: none * part, unknown: unknown * part },
  });
}

/** What a row of rules says; `otherwise` is what no other of them says. */
function ruledBy(rules: Readonly<Record<string, string>>, supported: number, unknown: number): string | undefined {
  const holds = ([, rule]: [string, string]): boolean => {
    const [, possible, sign] = /^(?:supported|full)( \+ unknown)? ([≥<]) T$/.exec(rule) ?? [];
    const share = possible === undefined ? supported : supported + unknown;
    if (sign === undefined && !['otherwise', 'never'].includes(rule)) throw new Error(`Not a rule: ${rule}`);
    return sign === '≥' ? share >= LINE : sign === '<' && share < LINE;
  };
  const found = Object.entries(rules).find(holds) ?? Object.entries(rules).find(([, rule]) => rule === 'otherwise');
  return found?.[0];
}

const withoutStars = (rules: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(rules).map(([verdict, rule]) => [verdict.replaceAll('*', ''), rule]));
