import { NotFound } from '#libs/kernel';
import { Marked, type Tokens } from 'marked';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pageOf } from './page.js';

/** The pages of docs/, each by its name alone: what is served is read as it was written for this very version. */
export class Guides {
  private readonly files: ReadonlyMap<string, string>;

  constructor(folder: string) {
    this.files = new Map(
      KINDS.flatMap((kind) =>
        readdirSync(join(folder, kind))
          .filter((file) => file.endsWith('.md'))
          .map((file): [string, string] => [basename(file, '.md'), join(folder, kind, file)]),
      ),
    );
  }

  /** As HTML; NotFound when there is none of the name. */
  page(name: string): string {
    const file = this.files.get(name);
    if (file === undefined) throw new NotFound('guide', name);
    const markdown = readFileSync(file, 'utf8');
    const [, title = name] = /^# (.+)$/m.exec(markdown) ?? [];
    return pageOf(title, this.#written.parse(markdown, { async: false }));
  }

  /** What is served leads to what is served; of a file of the repository that is not, the name stays. */
  #placeOf(href: string): string | undefined {
    if (/^(https?:|\/|#)/.test(href)) return href;
    const [, name = '', anchor = ''] = /([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
    return this.files.has(name) ? `/guides/${name}${anchor}` : undefined;
  }

  readonly #written = new Marked({
    renderer: {
      link: ({ href, text, tokens }: Tokens.Link) => {
        const place = this.#placeOf(href);
        const words = tokens.length > 0 ? new Marked().parseInline(text, { async: false }) : text;
        return place === undefined ? words : `<a href="${place.replaceAll('"', '%22')}">${words}</a>`;
      },
      heading: ({ text, depth }: Tokens.Heading) => {
        const words = new Marked().parseInline(text, { async: false });
        return `<h${String(depth)} id="${anchorOf(text)}">${words}</h${String(depth)}>\n`;
      },
    },
  });
}

const KINDS = ['tutorials', 'how-to', 'explanation', 'reference'] as const;

/** As links within the pages name a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
