import { compareVersions, SupportState } from '#libs/compat';
import type { Additions } from '../libs/catalogue/src/domain/additions.js';
import { compileEdition } from '../libs/catalogue/src/domain/compile-edition.js';
import type { EditionContents } from '../libs/catalogue/src/domain/edition-contents.js';
import { readEdition } from '../libs/catalogue/src/domain/read-edition.js';
import { overlayEdition } from '../libs/catalogue/src/domain/overlay-edition.js';
import { type Statement, worthOf } from '../libs/catalogue/src/domain/statement.js';
import { CoverageModel } from '../libs/coverage/src/domain/coverage-model.js';
import { frontierOf } from '../libs/coverage/src/domain/frontier.js';
import { SeenFloors } from '../libs/coverage/src/domain/seen-floors.js';
import type { Survey } from '../libs/coverage/src/domain/survey.js';
import type { Traffic } from '../libs/coverage/src/domain/traffic.js';
import { audienceOf } from './audience-of.js';
import type { Bench, Row } from './bench.js';
import { installedPackages } from './installed-packages.js';
import { median, milliseconds, timed } from './timing.js';

/** The engine, against asking every statement about every release. */
export const coverageBench: Bench = {
  name: 'coverage',
  claim:
    'All features and keys of an audience of 400 releases are measured within a millisecond, an edition is compiled within 1.5 seconds.',
  async run(): Promise<Row[]> {
    const packages = await installedPackages();
    const [reading, contents] = timed(() => readEdition(packages));
    const [compiling, index] = timed(() => compileEdition('bench', contents));
    const [preparing, model] = timed(() => new CoverageModel(index));
    const traffic = audienceOf(contents, 400);

    const measuring = median(ROUNDS, () => model.measure(traffic));
    const survey = model.measure(traffic);
    const additions = additionsTo(contents);
    const overlaying = median(FEWER_ROUNDS, () => overlayEdition(index, additions));
    const [naively, naiveVisits] = timed(() =>
      contents.keys.map(({ statements }) => naiveFullVisits(contents, statements, traffic)),
    );
    refuseOther(survey, naiveVisits);
    const frontier = median(FEWER_ROUNDS, () => {
      const { choices } = new SeenFloors(survey, OWN, 'full');
      return frontierOf(choices, survey.visits.line(50).most);
    });

    return [
      {
        what: 'all features and keys of an audience of 400 releases',
        value: `${Math.round(naively / measuring).toLocaleString('en')} times as fast as statement by statement`,
        beside: `p50 ${milliseconds(measuring)}; the keys alone, statement by statement, ${milliseconds(naively)}`,
        claim: 'p50 ≤ 1 ms',
        holds: measuring <= 1,
      },
      {
        what: 'an edition, compiled by a process that just started',
        value: milliseconds(compiling),
        beside: `reading and checking both packages before that: ${milliseconds(reading)}`,
        claim: '≤ 1.5 s',
        holds: compiling <= 1500,
      },
      { what: 'a compiled edition made ready for questions', value: milliseconds(preparing) },
      {
        what: "a workspace's own 20 features of 20 keys and 3 browsers of 20 releases, laid over an edition",
        value: `p50 ${milliseconds(overlaying)}`,
        claim: '≤ 30 ms',
        holds: overlaying <= 30,
      },
      {
        what: 'the 50 best covered features',
        value: `p50 ${milliseconds(median(ROUNDS, () => best(survey, 'feature')))}`,
      },
      { what: 'the 50 best covered keys', value: `p50 ${milliseconds(median(ROUNDS, () => best(survey, 'key')))}` },
      {
        what: 'the frontier of an audience, up to half of its visits',
        value: `p50 ${milliseconds(frontier)}`,
        claim: '≤ 1 s',
        holds: frontier <= 1000,
      },
      { what: 'one feature, explained', value: `p50 ${milliseconds(median(ROUNDS, () => explained(survey)))}` },
    ];
  },
};

const ROUNDS = 1000;
const FEWER_ROUNDS = 50;

const OWN = { basis: 'headline', withAncestors: false } as const;

const best = (survey: Survey, kind: 'feature' | 'key'): unknown =>
  survey.list(kind, OWN, { selection: {}, sorts: [{ by: 'full', descending: true }], offset: 0, limit: 50 });

const explained = (survey: Survey): unknown =>
  survey.explain(survey.subjects.all('feature').subjects.slice(0, 1), OWN).blockers;

/** As much as a large team adds: features of keys from all over, browsers that follow an upstream one. */
function additionsTo({ keys, browsers }: EditionContents): Additions {
  const { releases = [] } = browsers.find(({ id }) => id === 'webview_android') ?? {};
  return {
    aliases: [],
    features: Array.from({ length: 20 }, (_, at) => ({
      ...{ id: `own-${String(at)}`, name: 'Own', groups: [] },
      keys: keys.slice(1000 * at, 1000 * at + 20).map(({ key }) => key),
    })),
    browsers: ['kiosk', 'car', 'app'].map((id) => ({
      ...{ id, name: id, type: 'mobile', aliases: [] },
      releases: releases
        .slice(-20)
        .map(({ version }) => ({ version, equals: { browser: 'webview_android', version } })),
    })),
  };
}

/** How it would be done without the engine: per release, whether any statement gives it full support. */
function naiveFullVisits(
  { browsers }: EditionContents,
  statements: readonly (readonly Statement[])[],
  traffic: Traffic,
): number {
  let visits = 0;
  for (const share of traffic.shares) {
    const browser = browsers.findIndex(({ id }) => id === share.browser);
    if (statements[browser].some((statement) => isFullIn(share.release, statement))) visits += share.visits;
  }
  return visits;
}

function isFullIn(release: string, statement: Statement): boolean {
  const { versionAdded, versionRemoved } = statement;
  if (!versionAdded || versionAdded === 'preview' || worthOf(statement) !== SupportState.Full) return false;

  const added = versionAdded.replace('≤', '');
  if (compareVersions(release, added) < 0) return false;
  if (!versionRemoved || versionRemoved === 'preview') return true;
  return versionRemoved.startsWith('≤')
    ? compareVersions(release, added) === 0
    : compareVersions(release, versionRemoved) < 0;
}

/** What is fast and wrong is not compared. */
function refuseOther(survey: Survey, naiveVisits: readonly number[]): void {
  survey.subjects.all('key').subjects.forEach((key, ordinal) => {
    const measured = survey.visits.visitsOf(survey.sharesOf(key, OWN).full);
    if (measured !== naiveVisits[ordinal])
      throw new Error(`${key.id}: ${String(measured)}, not ${String(naiveVisits[ordinal])}`);
  });
}
