import { marked, type Token, type Tokens } from 'marked';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { anchorOf } from '../page.js';
import { bodyOf, type Folder, type Item, readable, type Script, scriptOf, type Url } from './collection-format.js';

/**
 * A folder of requests, written by hand as a page: its heading and prose, and below each second heading a request (`http`) with what
 * is run before it (`js before`) and after it (`js after`). A second heading that is a link is the request of that other place.
 */
export function folderOf(file: string): Folder {
  const [head, ...requests] = sectionsOf(file);
  const event = scriptsOf(head);
  return {
    name: head.title,
    description: head.prose,
    ...(event.length > 0 && { event }),
    item: requests.map((section) => itemOf(section, basename(file, '.md'))),
  };
}

interface Section {
  readonly file: string;
  readonly title: string;
  readonly prose: string;
  readonly blocks: readonly Tokens.Code[];
}

/** A page, cut before each of its headings; what another page is pointed at for is taken from there. */
function sectionsOf(file: string): Section[] {
  const tokens = marked.lexer(readFileSync(file, 'utf8'));
  const starts = tokens.flatMap((token, at) => (isHeading(token) ? [at] : []));
  return starts.map((start, nth) => {
    const heading = tokens[start] as Tokens.Heading;
    const [link] = heading.tokens.filter((token): token is Tokens.Link => token.type === 'link');
    return link ? sectionAt(join(dirname(file), link.href)) : sectionOf(file, tokens.slice(start, starts[nth + 1]));
  });
}

function sectionAt(place: string): Section {
  const [file = '', anchor] = place.split('#', 2);
  const found = sectionsOf(file).find(({ title }) => anchorOf(title) === anchor);
  if (!found) throw new Error(`${place} is no request.`);
  return found;
}

function sectionOf(file: string, [heading, ...tokens]: readonly Token[]): Section {
  const prose = tokens.filter(({ type }) => type !== 'code').map(({ raw }) => raw);
  return {
    file,
    title: (heading as Tokens.Heading).text,
    prose: readable(prose.join('').trim()),
    blocks: tokens.filter((token): token is Tokens.Code => token.type === 'code'),
  };
}

function itemOf({ file, title, prose, blocks }: Section, folder: string): Item {
  const http = blocks.find(({ lang }) => lang === 'http');
  if (!http) throw new Error(`${file}: "${title}" has no request.`);
  const [head = '', ...rest] = http.text.split('\n\n');
  const [line = '', ...fields] = head.split('\n');
  const [method = '', url = ''] = line.split(' ', 2);
  const header = fields.map((field) => ({ key: field.split(': ', 1)[0], value: field.replace(/^.*?: /, '') }));
  const valueOf = (name: string) => header.find(({ key }) => key === name)?.value;
  const accept = valueOf('Accept') === undefined ? [{ key: 'Accept', value: FORMS }] : [];
  const body = rest.join('\n\n');
  return {
    id: `${folder}.${anchorOf(title)}`,
    name: title,
    event: scriptsOf({ blocks }),
    request: {
      method,
      description: prose,
      header: [...accept, ...header],
      url: urlOf(url),
      ...(body !== '' && { body: bodyOf(valueOf('Content-Type') ?? '', contentOf(body)) }),
    },
  };
}

/** Resources with their forms. */
const FORMS = 'application/prs.hal-forms+json';

/** Itself, or where it is `< file` what that file has. */
function contentOf(body: string): string {
  const [, file] = /^< (\S+)$/.exec(body) ?? [];
  return file === undefined ? body : readFileSync(file, 'utf8');
}

function urlOf(raw: string): Url {
  const [place = '', query] = raw.split('?', 2);
  const [, host = '', path] = /^((?:\{\{[\w-]+\}\})+)(?:\/(.*))?$/.exec(place) ?? [];
  if (host === '') throw new Error(`${raw} begins with no variable.`);
  return {
    raw,
    host: [host],
    ...(path !== undefined && { path: path.split('/') }),
    ...(query !== undefined && { query: query.split('&').map(pairOf) }),
  };
}

const pairOf = (pair: string) => ({ key: pair.split('=', 1)[0], value: pair.replace(/^.*?=/, '') });

const scriptsOf = ({ blocks }: Pick<Section, 'blocks'>): Script[] =>
  Object.entries(LISTENING).flatMap(([lang, listen]) =>
    blocks.filter((block) => block.lang === lang).map(({ text }) => scriptOf(listen, text)),
  );

const LISTENING = { 'js before': 'prerequest', 'js after': 'test' } as const;

const isHeading = (token: Token): boolean => token.type === 'heading';
