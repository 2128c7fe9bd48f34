import { marked, type Token, type Tokens } from 'marked';
import { globSync, readFileSync } from 'node:fs';

/** A Markdown file of this repository, as a reader sees it. */
export class Page {
  readonly links: readonly string[];
  /** What `#…` can lead to, as GitHub names headings. */
  readonly anchors: ReadonlySet<string>;
  readonly blocks: readonly Block[];

  constructor(
    readonly file: string,
    readonly text: string,
  ) {
    const tokens = tokensOf(text);
    this.links = tokens.filter(isLink).map(({ href }) => href);
    this.anchors = anchorsOf(tokens.filter(isHeading));
    this.blocks = tokens.filter(isCode).map(({ lang = '', text: source }) => ({ language: lang, source }));
  }

  static read = (file: string) => new Page(file, readFileSync(file, 'utf8'));

  blocksOf(language: string): string[] {
    return this.blocks.filter((block) => block.language === language).map(({ source }) => source);
  }
}

/** A fenced block of code. */
export interface Block {
  readonly language: string;
  readonly source: string;
}

/** Every Markdown file that is ours, from the root of the repository. */
export const pages = (): Page[] => globSync('**/*.md', { exclude: FOREIGN }).sort().map(Page.read);

const FOREIGN = ['**/node_modules', 'dist', '.cache', '.data', 'coverage'];

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  void marked.walkTokens(marked.lexer(text), (token) => void tokens.push(token));
  return tokens;
}

const isLink = (token: Token): token is Tokens.Link | Tokens.Image => token.type === 'link' || token.type === 'image';
const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading';
const isCode = (token: Token): token is Tokens.Code => token.type === 'code';

function anchorsOf(headings: readonly Tokens.Heading[]): Set<string> {
  const anchors = new Set<string>();
  for (const { text } of headings) {
    const anchor = anchorOf(text);
    let unique = anchor;
    for (let again = 1; anchors.has(unique); again++) unique = `${anchor}-${String(again)}`;
    anchors.add(unique);
  }
  return anchors;
}

/** As GitHub names a heading. */
export const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_\- ]/gu, '')
    .replaceAll(' ', '-');
