import { SINK, SOURCE, FlowNetwork } from './flow-network.js';
import { type Choice, type FloorChoices, type Floors, higher, isWithin, type Need } from './floors.js';

/** A choice on the frontier: the best that is known for its visits, and for more up to the next point. */
export interface FrontierPoint extends Choice {
  /** The most features that any floors bring before the next point: proved, and reached where `isExact`. */
  readonly atMost: number;
  readonly isExact: boolean;
}

/**
 * For rising numbers of visits given up, the floors that bring the most features; for no more than `most` parts.
 *
 * To choose floors is to choose features and pay for all the releases that any of them needs gone: the closure problem (J.-C. Picard, 1976). For any
 * price of a visit one least cut finds the best choice. The choices that are best at some price are the corners of the frontier's convex hull;
 * each contains the one before (G. Gallo, M. Grigoriadis, R. Tarjan, 1989), so that between two known corners only what lies between
 * them is asked about. No floors are above the hull. Between its corners the best choice is hard to find: there features are added one after the
 * other, the one that brings most per visit first, and the hull says how many there could be at most.
 */
export function frontierOf(choices: FloorChoices, most: number): FrontierPoint[] {
  return pointsFrom(choices.choose(choices.nothing), choices, most);
}

/**
 * A corner, and what comes after it. What alone costs more than may be spent is out of the question: without it the hull is lower, and has
 * corners where it had none.
 */
function pointsFrom(low: Choice, all: FloorChoices, most: number): FrontierPoint[] {
  const { choices, corners } = hullFrom(low, all, most);
  const points: FrontierPoint[] = [];
  let at = low;
  for (const corner of corners) {
    if (corner.parts > most) return [...points, ...stepsFrom(at, choices, most)];
    points.push(...pointsFrom(at, choices, corner.parts - 1));
    at = corner;
  }
  return [...points, { ...at, atMost: at.features, isExact: true }];
}

/** The corners after one, up to all that can be had by those who have `most` parts to give up. */
function hullFrom(low: Choice, all: FloorChoices, most: number): { choices: FloorChoices; corners: readonly Choice[] } {
  const choices = all.affordableWith(most);
  const high = choices.choose(choices.needs.reduce((floors, need) => higher(floors, need.floors), low.floors));
  return { choices, corners: high.parts > low.parts ? [...cornersBetween(choices, low, high), high] : [] };
}

/** The corners of the hull between two of them, cheapest first. */
function cornersBetween(choices: FloorChoices, low: Choice, high: Choice): Choice[] {
  const floors = bestBetween(choices, low, high);
  if (!floors) return [];

  const corner = choices.choose(floors);
  return [...cornersBetween(choices, low, corner), corner, ...cornersBetween(choices, corner, high)];
}

/** The floors that are farthest above the line from one corner to another: none where that is the hull's edge. */
function bestBetween(choices: FloorChoices, low: Choice, high: Choice): Floors | undefined {
  const gain = high.features - low.features;
  const cost = high.parts - low.parts;
  const needs = choices.metBy(high.floors, low.floors);
  const stairs = new Stairs(low.floors, needs);
  const network = new FlowNetwork(FIRST + needs.length + stairs.size);

  needs.forEach(({ features, floors }, at) => {
    network.pipe(SOURCE, FIRST + at, features.length * cost);
    for (const step of stairs.under(floors)) network.pipe(FIRST + at, FIRST + needs.length + step, Infinity);
  });
  for (const { step, below, browser, from, to } of stairs.steps) {
    network.pipe(FIRST + needs.length + step, SINK, choices.between(browser, from, to) * gain);
    if (below !== undefined) network.pipe(FIRST + needs.length + step, FIRST + needs.length + below, Infinity);
  }

  const isChosen = network.saturate();
  const chosen = needs.filter((_, at) => isChosen[FIRST + at] === 1);
  return chosen.length > 0 ? chosen.reduce((floors, need) => higher(floors, need.floors), low.floors) : undefined;
}

/** Nodes of a network come after its source and its sink. */
const FIRST = 2;

/** The heights above some floors that needs ask for, as one row of steps: whoever takes one takes all below it. */
class Stairs {
  readonly steps: readonly Step[];
  readonly #at: readonly ReadonlyMap<number, number>[];

  constructor(low: Floors, needs: readonly Need[]) {
    const steps: Step[] = [];
    this.#at = low.map((ground, browser) => {
      const heights = [...new Set(needs.map(({ floors }) => floors[browser]))].filter((height) => height > ground);
      heights.sort((a, b) => a - b);
      return new Map(
        heights.map((to, rank) => {
          const step = steps.length;
          const from = rank === 0 ? ground : heights[rank - 1];
          steps.push({ step, browser, from, to, ...(rank > 0 && { below: step - 1 }) });
          return [to, step];
        }),
      );
    });
    this.steps = steps;
  }

  get size(): number {
    return this.steps.length;
  }

  /** The highest step of each browser that floors need. */
  under(floors: Floors): number[] {
    return floors.flatMap((floor, browser) => this.#at[browser].get(floor) ?? []);
  }
}

interface Step {
  readonly step: number;
  readonly browser: number;
  readonly from: number;
  readonly to: number;
  /** The step under it, if it is not the first. */
  readonly below?: number;
}

/** A corner that no other follows for `most` parts, and what can be had by adding to it. */
function stepsFrom(corner: Choice, choices: FloorChoices, most: number): FrontierPoint[] {
  const steps: Choice[] = [];
  for (let next: Choice | undefined = corner; next; next = bestStep(choices, next, most)) steps.push(next);
  return steps.map((step, at) => {
    const atMost = mostFor(at + 1 < steps.length ? steps[at + 1].parts - 1 : most, corner, choices);
    return { ...step, atMost, isExact: step.features === atMost };
  });
}

/** The height of the hull after a corner, where `parts` are given up. */
function mostFor(parts: number, corner: Choice, choices: FloorChoices): number {
  let low = corner;
  for (const high of hullFrom(corner, choices, parts).corners) {
    if (high.parts > parts) return low.features + riseTo(parts, low, high);
    low = high;
  }
  return low.features;
}

function bestStep(choices: FloorChoices, from: Choice, most: number): Choice | undefined {
  let best: Choice | undefined;
  for (const need of choices.needs) {
    if (isWithin(need.floors, from.floors)) continue;
    const floors = higher(from.floors, need.floors);
    if (choices.costOf(floors) > most) continue;

    const next = choices.choose(floors);
    if (!best || isSteeper(next, best, from)) best = next;
  }
  return best;
}

/** Whether one choice brings more per visit than another; of equals the cheaper. Integers all the way. */
function isSteeper(one: Choice, other: Choice, from: Choice): boolean {
  const first = (one.features - from.features) * (other.parts - from.parts);
  const second = (other.features - from.features) * (one.parts - from.parts);
  return first > second || (first === second && one.parts < other.parts);
}

/** How far the line between two corners has risen, in whole features: integers below 2^53 all the way to the division. */
const riseTo = (parts: number, low: Choice, high: Choice): number =>
  Math.floor(((high.features - low.features) * (parts - low.parts)) / (high.parts - low.parts) + ROUNDING);

/** The quotient may come out a little below the whole number that it is. */
const ROUNDING = 1e-9;
