import { NotFound } from '#libs/kernel';
import { marked } from 'marked';
import { readFileSync } from 'node:fs';
import { pageOf } from './page.js';

/** A page of docs/reference that has one `## ` section per subject, served section by section. */
export class Handbook {
  private readonly sections: ReadonlyMap<string, string>;

  constructor(
    file: string,
    private readonly noun: string,
  ) {
    this.sections = sectionsOf(readFileSync(file, 'utf8'));
  }

  /** The section as a page of its own; NotFound when there is none. */
  page(subject: string): string {
    const section = this.sections.get(subject);
    if (section === undefined) throw new NotFound(this.noun, subject);
    return pageOf(subject, marked.parse(section, { async: false }));
  }
}

const sectionsOf = (markdown: string): Map<string, string> =>
  new Map(
    markdown
      .split(/^(?=## )/m)
      .slice(1)
      .map((section) => [/^## (\S+)/.exec(section)?.[1] ?? '', section.replace(/^## /, '# ')]),
  );
