import { type Counts, type IndexedBrowser, type SupportState, type SupportTable } from '#libs/compat';
import { FloorChoices, type Floors, type Need } from './floors.js';
import { LEVEL_OF } from './shares.js';
import type { Reading, Subject } from './subject.js';
import type { Survey } from './survey.js';

/** A browser that was seen, and the releases that it was seen with. */
export interface SeenBrowser {
  readonly browser: IndexedBrowser;
  /** Ordinals of the seen releases, oldest first, and the parts of the visits that came with each. */
  readonly releases: readonly number[];
  readonly parts: readonly number[];
}

/** The floors that an audience's browsers can be given, and the features that need them. */
export class SeenFloors {
  readonly browsers: readonly SeenBrowser[];
  readonly choices: FloorChoices;
  readonly #features: readonly Subject[];

  constructor(survey: Survey, reading: Reading, counts: Counts) {
    const list = survey.subjects.all('feature');
    this.#features = list.subjects;
    const seen = seenIn(survey);
    this.browsers = seen.map(({ seen: each }) => each);
    this.choices = FloorChoices.of(
      this.browsers.map(({ parts }) => parts),
      needsOf(list.vectors(reading), seen, survey.edition.support, counts),
    );
  }

  /** The features that are to be had with some floors, and were not with others; by id. */
  featuresOf(floors: Floors, before?: Floors): Subject[] {
    return this.choices
      .metBy(floors, before)
      .flatMap(({ features }) => features)
      .sort((a, b) => a - b)
      .map((position) => this.#features[position]);
  }
}

interface Placed {
  readonly seen: SeenBrowser;
  /** Its place among the browsers of the edition. */
  readonly at: number;
}

function seenIn({ visits }: Survey): Placed[] {
  const { browsers, bases } = visits.releases;
  return browsers.flatMap((browser, at) => {
    const releases: number[] = [];
    const parts: number[] = [];
    for (let ordinal = 0; ordinal < browser.versions.length; ordinal += 1) {
      const came = visits.between(bases[at] + ordinal, bases[at] + ordinal + 1);
      if (came === 0) continue;
      releases.push(ordinal);
      parts.push(came);
    }
    return releases.length > 0 ? [{ at, seen: { browser, releases, parts } }] : [];
  });
}

/** Per function of a browser the floor is the same: it is looked for once. */
function needsOf(vectors: Uint16Array, seen: readonly Placed[], support: SupportTable, counts: Counts): Need[] {
  const floorOf = new Map<number, number>();
  const needs = new Map<string, { floors: Floors; features: number[] }>();
  vectors.forEach((vector, feature) => {
    const floors = seen.map(({ at, seen: { releases } }) => {
      const fn = support.vectors[vector * support.width + at];
      const floor = floorOf.get(fn) ?? lowestFloor(releases, support, fn, counts);
      floorOf.set(fn, floor);
      return floor;
    });
    const key = floors.join(' ');
    const need = needs.get(key) ?? { floors, features: [] };
    need.features.push(feature);
    needs.set(key, need);
  });
  return [...needs.values()];
}

/** How many of the oldest seen releases must go for the rest to be supported, every one. */
function lowestFloor(releases: readonly number[], table: SupportTable, fn: number, counts: Counts): number {
  const { offsets, starts, states } = table;
  let step = offsets[fn + 1] - 1;
  for (let floor = releases.length; floor > 0; floor -= 1) {
    while (starts[step] > releases[floor - 1]) step -= 1;
    if (!isSupport(states[step] as SupportState, counts)) return floor;
  }
  return 0;
}

const isSupport = (state: SupportState, counts: Counts): boolean =>
  LEVEL_OF[state] === 'full' || (counts === 'fullAndPartial' && LEVEL_OF[state] === 'partial');
