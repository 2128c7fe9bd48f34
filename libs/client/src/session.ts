import { jsonIn, Misunderstood, refusalIn, Unreachable, UnusableKey } from './problem.js';

/** A service, and in whose name it is asked. */
export interface Connection {
  /** Where the service is: its origin, and a path below which a proxy serves it. */
  readonly url: string | URL;
  /** An API key or a token. Without, only what is public can be read. */
  readonly key?: string;
  /** What stands in for the platform's own. */
  readonly fetch?: typeof fetch;
  /** How often a request that was refused for now (429, 503) is sent again, after the time that the service asked for. */
  readonly retries?: number;
  /** The longest that is waited before one of them, in seconds; where more is asked for, the refusal is told. */
  readonly patience?: number;
}

/** What can be sent. A stream can be sent once. */
export type Content = Blob | string | ReadableStream<Uint8Array<ArrayBuffer>>;

/** One request; `body` is sent as it is. */
export interface Sending {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Content;
  readonly signal?: AbortSignal;
}

/** Sends requests of one caller. The key goes to its own service and nowhere else. */
export class Session {
  readonly #base: URL;
  readonly #fetch: typeof globalThis.fetch;
  readonly #key: string | undefined;
  readonly #retries: number;
  readonly #patience: number;

  /** Throws `UnusableKey`. */
  constructor({ url, key, fetch = globalThis.fetch, retries = 3, patience = 60 }: Connection) {
    this.#base = new URL(String(url));
    this.#fetch = (...asked) => fetch(...asked);
    this.#key = key?.trim();
    if (this.#key !== undefined && !/^[!-~]*$/.test(this.#key)) throw new UnusableKey();
    this.#retries = retries;
    this.#patience = patience;
  }

  /** Where the service begins: `/api` below its address. */
  get entry(): string {
    return `${this.#path}/api`;
  }

  get #path(): string {
    return this.#base.pathname.replace(/\/$/, '');
  }

  /** Whether the service answers there: beside its path others may, whom the same proxy serves. */
  #isOwn({ origin, pathname }: URL): boolean {
    return origin === this.#base.origin && (pathname === this.#path || pathname.startsWith(`${this.#path}/`));
  }

  /** What a response says; throws `Unreachable` where it breaks off. */
  async textOf(response: Response): Promise<string> {
    return response.text().catch((cause: unknown) => {
      throw new Unreachable(this.#base, { cause });
    });
  }

  /** The document that a response is, and an empty one where it says nothing; throws `Unreachable` and `Misunderstood`. */
  async documentOf<Document extends object>(response: Response): Promise<Document> {
    const text = await this.textOf(response);
    const document = text === '' ? {} : jsonIn(text);
    if (document === undefined) throw new Misunderstood(this.#base);
    return document as Document;
  }

  /** A response below 400; throws `Refused` for all others, and `Unreachable` where none came. */
  async send(href: string, { method = 'GET', headers = {}, body, signal }: Sending = {}): Promise<Response> {
    const url = new URL(href, this.#base);
    const told = new Headers(headers);
    if (this.#key !== undefined && this.#isOwn(url)) told.set('authorization', `Bearer ${this.#key}`);
    const asked: RequestInit = { method, headers: told };
    if (signal) asked.signal = signal;
    if (body !== undefined) Object.assign(asked, { body, ...(body instanceof ReadableStream && { duplex: 'half' }) });

    for (let attempt = 0; ; attempt += 1) {
      const response = await this.#fetch(url, asked).catch((cause: unknown) => {
        if (signal?.aborted) throw cause;
        throw new Unreachable(url, { cause });
      });
      if (response.ok) return response;

      const refused = await refusalIn(response);
      const seconds = isPassing(refused.status) ? refused.retryAfter : undefined;
      const isSpent = attempt >= this.#retries || body instanceof ReadableStream;
      if (isSpent || seconds === undefined || seconds > this.#patience) throw refused;
      await wait(seconds, signal);
    }
  }
}

/** Refused before anything was done, for now. */
const isPassing = (status: number): boolean => status === 429 || status === 503;

const wait = (seconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
