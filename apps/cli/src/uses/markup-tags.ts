/** A tag that begins an element. Names of attributes are in lower case. */
export interface Tag {
  /** As it is written. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Of its `<`. */
  readonly at: number;
  /** Of an element that holds text alone: that text, and where it begins. */
  readonly text?: { readonly at: number; readonly contents: string };
}

/** The tags of a page, in one pass, as browsers read them: one that does not end is none, and comments and texts have none. */
export function* tagsOf(page: string): Generator<Tag> {
  let at = page.indexOf('<');
  while (at >= 0) {
    const read: { tag?: Tag; end: number } = page.startsWith('<!--', at)
      ? { end: after(page, '-->', at + 4) }
      : tagAt(page, at);
    if (read.tag) yield read.tag;
    at = page.indexOf('<', read.end);
  }
}

function tagAt(page: string, at: number): { tag?: Tag; end: number } {
  const [name] = matched(NAME, page, at + 1);
  if (name === undefined) return { end: at + 1 };
  const attributes = new Map<string, string>();
  let end = at + 1 + name.length;
  for (;;) {
    end += matched(BETWEEN, page, end)[0]?.length ?? 0;
    if (end >= page.length) return { end };
    if (page[end] === '>') break;
    const [written, attribute = '', quote, bare] = matched(ATTRIBUTE, page, end);
    end += written?.length ?? 1;
    const closed = quote === undefined ? end : after(page, quote, end);
    const value = quote === undefined ? (bare ?? '') : page.slice(end, closed - 1);
    // The first of a name counts.
    if (!attributes.has(attribute.toLowerCase())) attributes.set(attribute.toLowerCase(), value);
    end = closed;
  }
  const begins = end + 1;
  if (!TEXTS.has(name.toLowerCase())) return { tag: { name, attributes, at }, end: begins };

  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closing.lastIndex = begins;
  const ends = closing.exec(page)?.index ?? page.length;
  return { tag: { name, attributes, at, text: { at: begins, contents: page.slice(begins, ends) } }, end: ends };
}

const NAME = /[a-z][\w:.-]*(?=[\s/>])/iy;
const BETWEEN = /[\s/]*/y;
/** A name, and what stands behind a `=`: the quote that a value begins with, or a value without. */
const ATTRIBUTE = /([^\s/>][^\s/>=]*)(?:\s*=\s*(?:(["'])|([^\s>"']*)))?/y;
const TEXTS = new Set(['script', 'style', 'textarea', 'title']);

function matched(pattern: RegExp, text: string, at: number): readonly (string | undefined)[] {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? [];
}

/** Where a text goes on behind a mark; its end where there is none. */
function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length + 1 : at + mark.length;
}
