/** What keeps a Mermaid diagram from being drawn, as far as can be told without drawing it. */
export function faultsOf(diagram: string): string[] {
  const [head = '', ...lines] = diagram
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('%%'));
  const kind = /^[\w-]+/.exec(head)?.[0] ?? '';
  if (!KINDS.has(kind)) return [`"${head}" begins no kind of diagram`];

  const unquoted = lines.map((line) => line.replace(/"[^"]*"/g, ''));
  return [
    ...oddQuotes(lines),
    ...unbalancedBrackets(kind, unquoted),
    ...openBlocks(kind, unquoted),
    ...endsWithin(kind, lines),
  ];
}

const KINDS = new Set(['flowchart', 'sequenceDiagram', 'erDiagram', 'stateDiagram-v2', 'classDiagram', 'xychart-beta']);

/** In a sequence a semicolon ends the line, whatever it stands in. */
const endsWithin = (kind: string, lines: readonly string[]): string[] =>
  kind === 'sequenceDiagram'
    ? lines.filter((line) => line.includes(';')).map((line) => `a semicolon ends ${line}`)
    : [];

const oddQuotes = (lines: readonly string[]): string[] =>
  lines.filter((line) => line.split('"').length % 2 === 0).map((line) => `a quote is not closed: ${line}`);

function unbalancedBrackets(kind: string, lines: readonly string[]): string[] {
  // In a sequence everything after the colon is prose, and arrows hold brackets; in an ER diagram cardinalities hold braces.
  const bare = lines.map((line) =>
    kind === 'sequenceDiagram' ? '' : line.replace(CARDINALITY, '').replace(ARROW, ''),
  );
  const open: string[] = [];
  for (const bracket of bare.join('').match(/[()[\]{}]/g) ?? []) {
    const opening = OPENING[bracket];
    if (opening === undefined) open.push(bracket);
    else if (open.pop() !== opening) return [`${bracket} closes nothing`];
  }
  return open.map((bracket) => `${bracket} is not closed`);
}

const CARDINALITY = /[|}][o|](?:--|\.\.)[o|][|{]/g;
const ARROW = /--+>|-\.->|==+>/g;
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

function openBlocks(kind: string, lines: readonly string[]): string[] {
  const opening = BLOCKS[kind];
  if (!opening) return [];
  const opened = lines.filter((line) => opening.test(line)).length;
  const ended = lines.filter((line) => line === 'end').length;
  return opened === ended ? [] : [`${String(opened)} blocks begin and ${String(ended)} end`];
}

const BLOCKS: Readonly<Record<string, RegExp>> = {
  sequenceDiagram: /^(alt|opt|loop|par|rect|critical|break|box)\b/,
  flowchart: /^subgraph\b/,
};
