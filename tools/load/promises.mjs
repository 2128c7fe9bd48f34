/** What is promised, and whether it is kept: reasons why not, in words; none where all is. */
export const MOST_P99 = 1000;
export const MOST_GROWTH = 1.2;

export function brokenPromises({ scenarios, users, rival, growth }) {
  const answered = [...scenarios, users, ...growth, ...rival.ours];
  return [
    ...answered
      .filter(({ failed }) => failed > 0)
      .map((each) => `${nameOf(each)}: ${String(each.failed)} were not answered as they should`),
    ...[users, ...scenarios.filter(isPromised)]
      .filter(({ p99 }) => p99 > MOST_P99)
      .map((each) => `${nameOf(each)}: p99 ${String(each.p99)} ms`),
    ...growth
      .filter(({ ratio }) => ratio > MOST_GROWTH)
      .map((each) => `${nameOf(each)}: ${each.ratio.toFixed(2)} times as long`),
  ];
}

/** Reads at any number of connections: writers that never pause wait for each other, as they must on two cores. */
export const isPromised = ({ name }) => name === 'read coverage';

const nameOf = ({ name, connections, audiences, title }) =>
  audiences === undefined
    ? `${name} over ${String(connections)} connections`
    : `${String(audiences)} audiences, ${title}`;
