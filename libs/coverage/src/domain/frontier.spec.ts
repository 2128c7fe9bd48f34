import fc from 'fast-check';
import { FloorChoices, type Floors, type Need } from './floors.js';
import { frontierOf } from './frontier.js';

const need = (floors: Floors, ...features: number[]): Need => ({ floors, features });

/** Every choice of floors that there is. */
function* everyFloors(heights: readonly number[]): Generator<Floors> {
  if (heights.length === 0) yield [];
  else
    for (const rest of everyFloors(heights.slice(1)))
      for (let floor = 0; floor <= heights[0]; floor += 1) yield [floor, ...rest];
}

const problem = fc
  .array(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .chain((parts) =>
    fc.record({
      parts: fc.constant(parts),
      needs: fc
        .array(fc.tuple(fc.integer({ min: 1, max: 4 }), ...parts.map(({ length }) => fc.nat(length))), { maxLength: 7 })
        .map((rows) =>
          rows.map(([size, ...floors], at) => need(floors, ...Array.from({ length: size }, (_, n) => at * 10 + n))),
        ),
      most: fc.integer({ min: 0, max: 300 }),
    }),
  );

describe('The frontier', () => {
  it('starts with nothing given up, and the features that everybody has', () => {
    const choices = FloorChoices.of([[3, 5]], [need([0], 1, 2), need([1], 3)]);

    expect(frontierOf(choices, 2)).toEqual([{ floors: [0], parts: 0, features: 2, atMost: 2, isExact: true }]);
  });

  it('gives up what several features need gone together', () => {
    const choices = FloorChoices.of(
      [
        [10, 90],
        [10, 90],
      ],
      [need([1, 1], 1, 2, 3), need([1, 0], 4)],
    );

    expect(frontierOf(choices, 100)).toEqual([
      { floors: [0, 0], parts: 0, features: 0, atMost: 0, isExact: true },
      { floors: [1, 0], parts: 10, features: 1, atMost: 1, isExact: true },
      { floors: [1, 1], parts: 20, features: 4, atMost: 4, isExact: true },
    ]);
  });

  it('says where there could be more than it found', () => {
    const needs = [
      need([1, 0, 0], 1, 2, 3, 4, 5, 6, 7),
      need([0, 1, 0], 11, 12, 13, 14, 15),
      need([0, 0, 1], 21, 22, 23, 24, 25),
    ];
    const choices = FloorChoices.of([[6], [5], [5]], needs);

    // The first alone brings most per visit; whoever gives up 10 could have the others, and 10 features.
    expect(frontierOf(choices, 10)).toMatchObject([
      { parts: 0, features: 0, atMost: 0, isExact: true },
      { parts: 5, features: 5, atMost: 5, isExact: true },
      { parts: 6, features: 7, atMost: 11, isExact: false },
    ]);
  });

  it.each([[[0, 1, 2]], [[0, 2, 1]], [[1, 0, 2]], [[1, 2, 0]], [[2, 0, 1]], [[2, 1, 0]]])(
    'adds one need after the other below a corner that costs too much, the steepest first: %p',
    (order) => {
      const needs = [
        need([1, 0, 0], 1, 2, 3),
        need([0, 1, 0], 11, 12, 13, 14, 15),
        need([0, 0, 1], 21, 22, 23, 24, 25, 26),
      ];
      const choices = FloorChoices.of(
        [[4], [5], [6]],
        order.map((at) => needs[at]),
      );

      // The second and third bring most per visit, the third for more of them; with the second the first is to be had too.
      expect(frontierOf(choices, 10).map(({ parts, features }) => [parts, features])).toEqual([
        ...[
          [0, 0],
          [5, 5],
          [9, 8],
        ],
      ]);
    },
  );

  it('brings more features with every point, for more visits', () => {
    fc.assert(
      fc.property(problem, ({ parts, needs, most }) => {
        const points = frontierOf(FloorChoices.of(parts, needs), most);

        points.slice(1).forEach((point, at) => {
          expect(point.parts).toBeGreaterThan(points[at].parts);
          expect(point.features).toBeGreaterThan(points[at].features);
          expect(point.parts).toBeLessThanOrEqual(most);
        });
      }),
    );
  });

  it('is never beaten where it is exact, and nowhere by more than it says', () => {
    fc.assert(
      fc.property(problem, ({ parts, needs, most }) => {
        const choices = FloorChoices.of(parts, needs);
        const all = [...everyFloors(parts.map(({ length }) => length))].map((floors) => choices.choose(floors));

        const points = frontierOf(choices, most);
        for (const [at, point] of points.entries()) {
          const end = at + 1 < points.length ? points[at + 1].parts - 1 : most;
          const best = Math.max(...all.filter(({ parts: cost }) => cost <= end).map(({ features }) => features));
          expect(point.atMost).toBeGreaterThanOrEqual(best);
          if (point.isExact) expect(point.features).toBe(best);
        }
      }),
    );
  });

  it('has every choice that is best at some price of a visit', () => {
    fc.assert(
      fc.property(problem, fc.integer({ min: 1, max: 100 }), ({ parts, needs }, price) => {
        const choices = FloorChoices.of(parts, needs);
        const worth = ({ features, parts: cost }: { features: number; parts: number }) => features * 20 - cost * price;
        const all = [...everyFloors(parts.map(({ length }) => length))].map((floors) => worth(choices.choose(floors)));

        expect(Math.max(...frontierOf(choices, 10_000).map(worth))).toBe(Math.max(...all));
      }),
    );
  });
});
