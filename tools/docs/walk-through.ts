import { dirname } from 'node:path/posix';
import { type Call, readCurl } from './curl.js';
import type { Page } from './page.js';

/** A command of a page and what the page says is answered. */
export interface Step {
  readonly command: string;
  /** Shortened: what is shown must be answered, and more may be. */
  readonly shown?: unknown;
}

/** The commands of a page in order, each with the answer that follows it. */
export function stepsOf({ blocks }: Page): Step[] {
  return blocks.flatMap(({ language, source }, at) => {
    if (language !== 'sh' || !source.startsWith('curl ')) return [];
    const next = blocks[at + 1];
    return [{ command: source, ...(next?.language === 'json' && { shown: JSON.parse(next.source) as unknown }) }];
  });
}

export interface Taken {
  readonly status: number;
  /** What the page shows. */
  readonly shown: unknown;
  /** As much of what was answered as the page shows, in the ids of the page. */
  readonly answered: unknown;
}

/**
 * Goes through pages as their reader does: runs their commands, takes ids from the answers, and goes only where the entry or an
 * answer before leads. `$ETAG` is the one that came last of what a command changes.
 */
export class WalkThrough {
  readonly #ids = new Ids();
  readonly #seen: string[] = ['/api'];
  readonly #etags = new Map<string, string>();

  constructor(
    private readonly origin: string,
    private readonly variables: Readonly<Record<string, string>>,
  ) {}

  async take({ command, shown }: Step): Promise<Taken> {
    const { url, init } = this.#callOf(command);
    const response = await fetch(url, init);
    const text = await response.text();
    const answer: unknown = text ? JSON.parse(text) : undefined;
    this.#seen.push(...hrefsIn(answer));
    this.#keepTag(response, answer);
    return { status: response.status, shown, answered: project(answer, shown, this.#ids) };
  }

  #callOf(command: string): Call {
    const answered = this.#ids.answered(command);
    const { url } = readCurl(answered, { ...this.variables, ETAG: '*' });
    const path = url.replace(ORIGIN, '');
    const [place = ''] = path.split('?', 1);
    const etag = this.#etags.get(place) ?? this.#etags.get(dirname(place));
    const { init } = readCurl(answered, { ...this.variables, ...(etag !== undefined && { ETAG: etag }) });
    if (!this.#seen.some((href) => leadsTo(href, place))) throw new Error(`No answer before leads to ${url}`);
    return { url: this.origin + path, init };
  }

  /** What was created is told of by its own tag, where it is and not where it was asked for. */
  #keepTag({ url, headers }: Response, answer: unknown): void {
    const etag = headers.get('etag');
    if (etag !== null) this.#etags.set(selfOf(answer) ?? new URL(url).pathname, etag);
  }
}

const selfOf = (answer: unknown = {}): string | undefined => {
  const { _links: links } = answer as { readonly _links?: { readonly self?: { readonly href: string } } };
  return links?.self?.href.split('?', 1)[0];
};

/** Where `npm start` serves. */
const ORIGIN = 'http://127.0.0.1:3000';

const leadsTo = (href: string, place: string): boolean => {
  const pattern = href
    .replace(/\{\?.*?\}/, '')
    .replace(/\?.*$/, '')
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(place);
};

function hrefsIn(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, value]) =>
    typeof value === 'string' ? (name === 'href' || name === 'target' ? [value] : []) : hrefsIn(value),
  );
}

/** The members, items and texts of an answer that a page shows some of; a list that is shown empty is shown whole. */
function project(answer: unknown, shown: unknown, ids: Ids): unknown {
  if (typeof answer === 'string') return typeof shown === 'string' ? ids.shown(answer, shown) : answer;
  if (Array.isArray(answer) && Array.isArray(shown))
    return answer.slice(0, shown.length || undefined).map((item, at) => project(item, shown[at], ids));
  if (!isObject(answer) || !isObject(shown)) return answer;
  return Object.fromEntries(Object.keys(shown).map((name) => [name, project(answer[name], shown[name], ids)]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Ids that a page shows stand for those that are answered, each for the same one all along. */
class Ids {
  readonly #shown = new Map<string, string>();

  /** What was answered, as the page would show it. */
  shown(answer: string, example: string): string {
    const examples = example.match(UUID) ?? [];
    (answer.match(UUID) ?? []).forEach((id, at) => {
      const shown = examples[at];
      if (shown !== undefined && !this.#shown.has(id)) this.#shown.set(id, shown);
    });
    return answer.replace(UUID, (id) => this.#shown.get(id) ?? id);
  }

  /** A text of the page, with what was answered. */
  answered(text: string): string {
    const answered = new Map([...this.#shown].map(([id, shown]) => [shown, id]));
    return text.replace(UUID, (shown) => answered.get(shown) ?? shown);
  }
}

const UUID = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/g;
