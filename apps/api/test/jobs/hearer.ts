/** One event as it came: its fields, the data read as JSON. */
export interface Heard {
  readonly event: string;
  readonly id?: string;
  readonly retry?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Listens to server-sent events, as `fetch` brings them. */
export class Hearer {
  readonly #leaving: AbortController;
  readonly #events: AsyncGenerator<Heard>;

  private constructor(
    readonly response: Response,
    leaving: AbortController,
  ) {
    this.#leaving = leaving;
    this.#events = heardIn(response);
  }

  static async to(url: string, key: string): Promise<Hearer> {
    const leaving = new AbortController();
    const headers = { authorization: `Bearer ${key}`, accept: 'text/event-stream' };
    return new Hearer(await fetch(url, { headers, signal: leaving.signal }), leaving);
  }

  async next(): Promise<Heard | undefined> {
    const { value } = await this.#events.next();
    return value as Heard | undefined;
  }

  /** Until it is closed. */
  async rest(): Promise<Heard[]> {
    const heard: Heard[] = [];
    for await (const event of this.#events) heard.push(event);
    return heard;
  }

  leave(): void {
    this.#leaving.abort();
  }
}

async function* heardIn({ body }: Response): AsyncGenerator<Heard> {
  let text = '';
  for await (const piece of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    const parts = (text + piece).split('\n\n');
    text = parts.pop() ?? '';
    yield* parts.filter((part) => !part.startsWith(':')).map(eventIn);
  }
}

function eventIn(part: string): Heard {
  const fields = Object.fromEntries(
    part.split('\n').map((line) => {
      const at = line.indexOf(': ');
      return [line.slice(0, at), line.slice(at + 2)];
    }),
  ) as Record<string, string>;
  return { ...(fields as unknown as Heard), data: JSON.parse(fields.data ?? '{}') as Heard['data'] };
}
