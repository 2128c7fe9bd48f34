/** The parts of an OpenAPI document that the table shows. */
export interface OpenApi {
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters: readonly { readonly in: string; readonly name: string }[];
}

/** A table of every operation, under the headings that the OpenAPI document has, as Prettier would lay it out. */
export function operationsOf({ paths, tags: headings }: OpenApi): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      address: `${method.toUpperCase()} ${path}`,
    })),
  );
  return headings
    .map(({ name: tag }) => {
      const rows = operations.filter((operation) => operation.tags.includes(tag));
      return `### ${tag}\n\n${tableOf(
        ['operation', 'what it is', 'query'],
        rows.map((row) => [`\`${row.address}\``, row.summary, queryOf(row)]),
      )}`;
    })
    .join('\n\n');
}

const queryOf = ({ parameters }: Operation): string =>
  parameters
    .filter(({ in: place, name }) => place === 'query' && name !== EVERYWHERE)
    .map(({ name }) => `\`${name}\``)
    .join(' ');

/** What every read takes is said once. */
const EVERYWHERE = 'fields';

/** As Prettier would lay it out. */
export function tableOf(header: readonly string[], rows: readonly string[][]): string {
  const widths = header.map((title, column) =>
    Math.max(...[header, ...rows].map((row) => row[column].length), title.length),
  );
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** What pages have room for. */
type Written = 'operations' | 'permissions' | 'metrics';

const beginOf = (what: Written): string => `<!-- ${what}: written by npm run docs -->`;
const endOf = (what: Written): string => `<!-- end of ${what} -->`;

/** What the page says now. */
export const writtenIn = (page: string, what: Written = 'operations'): string =>
  page.slice(page.indexOf(beginOf(what)) + beginOf(what).length, page.indexOf(endOf(what))).trim();

/** The page with this in its room. */
export const rewritten = (page: string, written: string, what: Written = 'operations'): string =>
  `${page.slice(0, page.indexOf(beginOf(what)))}${beginOf(what)}\n\n${written}\n\n${page.slice(page.indexOf(endOf(what)))}`;
