/** A row of a table, by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

/** The table of a page that follows a comment: `<!-- worked example: shares -->`. */
export function tableAfter(page: string, comment: string): Row[] {
  const [, text = ''] = page.split(`<!-- ${comment} -->\n\n`);
  const [names, , ...rows] = text
    .slice(0, text.indexOf('\n\n'))
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  if (rows.length === 0) throw new Error(`No table follows <!-- ${comment} -->.`);
  return rows.map((cells) => Object.fromEntries(names.map((name, column) => [name, cells[column]])));
}

/** A number as pages write it: `46,481`. */
export const amount = (written: string): number => Number(written.replaceAll(',', ''));
