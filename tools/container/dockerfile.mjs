/**
 * Reads a Dockerfile into its stages: for each its name, and its instructions in order, with the values of ARG and ENV put in.
 * Refuses what tools/container/follow.mjs would not follow, so that nothing is passed over.
 */
export function stagesOf(text, args = {}) {
  const stages = [];
  const values = { ...args };
  for (const { number, instruction, rest } of linesOf(text)) {
    const read = READ[instruction];
    if (!read) throw new Error(`Line ${String(number)}: nobody follows ${instruction} here.`);
    const told = ['RUN', 'CMD', 'HEALTHCHECK'].includes(instruction) ? rest : withValues(rest, values);
    const said = read(told);
    if (instruction === 'ARG') values[said.name] ??= said.fallback;
    else if (instruction === 'FROM') stages.push({ ...said, instructions: [] });
    else if (stages.length === 0) throw new Error(`Line ${String(number)}: ${instruction} is before any FROM.`);
    else stages.at(-1).instructions.push({ instruction, ...said });
  }
  return stages;
}

const linesOf = (text) =>
  text
    .split('\n')
    .map((line, at) => ({ number: at + 1, line: line.trim() }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
    .map(({ number, line }) => {
      const [instruction = ''] = line.split(' ', 1);
      return { number, instruction, rest: line.slice(instruction.length).trim() };
    });

const READ = {
  ARG(rest) {
    const [name, fallback = ''] = rest.split('=', 2);
    return { name, fallback };
  },
  FROM(rest) {
    const [image, as, name] = rest.split(' ');
    if (as !== undefined && as !== 'AS') throw new Error(`FROM ${rest} is not read here.`);
    return { image, name };
  },
  WORKDIR: (folder) => ({ folder }),
  COPY(rest) {
    const [, from, places] = /^(?:--from=(\S+) )?([^-].*)$/.exec(rest) ?? [];
    if (places === undefined) throw new Error(`COPY ${rest} is not read here.`);
    const named = places.split(' ');
    return { from, sources: named.slice(0, -1), target: named.at(-1) };
  },
  RUN: (command) => ({ command }),
  ENV: (rest) => ({ env: Object.fromEntries(rest.split(' ').map((pair) => pair.split('=', 2))) }),
  VOLUME: (folder) => ({ folder }),
  EXPOSE: (port) => ({ port }),
  USER(rest) {
    const [uid, gid] = rest.split(':').map(Number);
    return { uid, gid };
  },
  HEALTHCHECK: (rest) => ({ command: JSON.parse(rest.slice(rest.indexOf(' CMD ') + ' CMD '.length)) }),
  CMD: (rest) => ({ command: JSON.parse(rest) }),
};

const withValues = (text, values) => text.replaceAll(/\$\{(\w+)\}/g, (_, name) => values[name] ?? '');
