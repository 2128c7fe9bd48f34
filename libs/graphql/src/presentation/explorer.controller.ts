import { packageRoot } from '#libs/http';
import { Affords } from '#libs/hypermedia';
import { SAMPLE } from '#libs/kernel';
import { Controller, Header } from '@nestjs/common';
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { showExplorer } from './graph.affordances.js';

const read = (...path: readonly string[]): string => readFileSync(join(packageRoot(), ...path), 'utf8');
const part = (file: string): string => read('libs/graphql/explorer', file);
const [STYLE, SCRIPT] = [part('explorer.css'), part('explorer.js')];

/** The page loads nothing: its style and its script are in it, and known by their hashes. */
const POLICY = [
  `default-src 'none'; script-src 'sha256-${hash('sha256', SCRIPT, 'base64')}'`,
  `style-src 'sha256-${hash('sha256', STYLE, 'base64')}'`,
  "connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
].join('; ');

/** Where people try queries: the examples of the documentation, or their own. */
@Controller()
export class ExplorerController {
  private page?: Buffer;

  @Affords(showExplorer)
  @Header('Content-Security-Policy', POLICY)
  explore(): Buffer {
    return (this.page ??= Buffer.from(written()));
  }
}

function written(): string {
  const files = readdirSync(join(packageRoot(), EXAMPLES)).filter((name) => name.endsWith('.graphql'));
  const examples = files.toSorted().map((name) => {
    const text = read(EXAMPLES, name);
    return { name: name.replace('.graphql', ''), text, variables: variablesOf(text) };
  });
  const parts: Readonly<Record<string, string>> = {
    style: `<style>${STYLE}</style>`,
    script: `<script>${SCRIPT}</script>`,
    // Within a page no text may end the element that it is in.
    examples: `<script type="application/json" id="written">${JSON.stringify(examples).replaceAll('<', '\\u003c')}</script>`,
  };
  return part('explorer.html').replace(/<!-- (\w+) -->/g, (_, name: string) => parts[name]);
}

const EXAMPLES = 'docs/how-to/graphql';

/** Of those that an example declares, the ones that find something in the demo data. */
const variablesOf = (text: string): object =>
  Object.fromEntries(Object.entries(VARIABLES).filter(([name]) => text.includes(`$${name}:`)));

const VARIABLES = {
  ...{ site: SAMPLE.site, audience: SAMPLE.audience },
  ...{ subject: 'has', subjects: ['has', 'grid'], id: 'grid', words: 'grid' },
};
