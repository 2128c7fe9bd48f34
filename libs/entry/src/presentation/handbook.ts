import { NotFound } from '#libs/kernel';
import { marked } from 'marked';
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';

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
    return PAGE.replace('{title}', escape(subject)).replace('{body}', () => marked.parse(section, { async: false }));
  }
}

const sectionsOf = (markdown: string): Map<string, string> =>
  new Map(
    markdown
      .split(/^(?=## )/m)
      .slice(1)
      .map((section) => [/^## (\S+)/.exec(section)?.[1] ?? '', section.replace(/^## /, '# ')]),
  );

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);

const STYLE = `
:root { color-scheme: light dark }
body { max-width: 42rem; margin: 3rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif }
code { font-family: ui-monospace, monospace; font-size: .95em }
pre { overflow-x: auto; padding: .75rem; border: 1px solid #8884; border-radius: .4rem }
`;

/** A page loads nothing, and its one style is known by its hash. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${hash('sha256', STYLE, 'base64')}'; frame-ancestors 'none'; base-uri 'none'`;

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · Plimsoll</title>
<style>${STYLE}</style>
</head>
<body>
{body}
<p><a href="/api">The entry point</a> · <a href="/docs">Documentation</a></p>
</body>
</html>
`;
