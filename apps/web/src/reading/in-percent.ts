import type { Schemas } from '#libs/client';

/** A part of the visits that are not of bots, from 0 to 1 with six decimals. */
interface Counted {
  readonly visits: number;
  readonly fraction: number;
}

type Coverage = Schemas['ExplainedCoverageV2'];

/** As a percentage, whose four decimals are the six of the fraction. */
const percentOf = ({ fraction }: Counted): number => Number((fraction * 100).toFixed(4));

const maybe = (counted: Counted | undefined): number | undefined => counted && percentOf(counted);

/** Beside how many visits it is. */
const shared = <Part extends Counted>(part: Part) => ({ ...part, share: percentOf(part) });

/** What surely has it, and what may. */
export const rangeOf = ({ atLeast, atMost }: Pick<Schemas['CoverageV2'], 'atLeast' | 'atMost'>) => ({
  atLeast: percentOf(atLeast),
  atMost: percentOf(atMost),
});

/** A coverage in percentages, as policies and their verdicts are told, so that both are shown alike. */
export const inPercent = (body: Coverage) => ({
  ...body,
  ...{ full: maybe(body.full), partial: maybe(body.partial), none: maybe(body.none), unknown: maybe(body.unknown) },
  ...{ atLeast: maybe(body.atLeast), atMost: maybe(body.atMost), verdict: body.verdict?.outcome },
  browsers: body.browsers?.map(({ full, partial, none, unknown, ...browser }) => ({
    ...shared(browser),
    ...{ full: percentOf(full), partial: percentOf(partial), none: percentOf(none), unknown: percentOf(unknown) },
  })),
  blockers: body.blockers?.map(shared),
  unidentified: body.unidentified && shared(body.unidentified),
});
