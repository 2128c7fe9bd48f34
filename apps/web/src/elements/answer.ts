import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import './problem.js';

interface Here<T> {
  readonly kind: 'here';
  readonly value: T;
}
type State<T> =
  | Here<T>
  | { readonly kind: 'asking'; readonly before?: Here<T> }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * The answer to the last question that an element asked. One that comes late, after another was asked or the element was
 * left, is not shown any more.
 */
export class Answer<T> implements ReactiveController {
  #state: State<T> = { kind: 'asking' };
  #causes: readonly unknown[] | undefined;
  #question: () => Promise<T> = () => new Promise(() => undefined);
  #asked = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    /** Whether an answer stays in sight until the next one comes, such as a page of a table that is narrowed. */
    private readonly stays = false,
  ) {
    host.addController(this);
  }

  get value(): T | undefined {
    return this.#state.kind === 'here' ? this.#state.value : undefined;
  }

  /** Why there is none; undefined where there is one, or none yet. */
  get error(): unknown {
    return this.#state.kind === 'failed' ? this.#state.error : undefined;
  }

  /** Asks, unless it has asked for the same causes already. */
  askFor(causes: readonly unknown[], question: () => Promise<T>): void {
    if (this.#causes?.length === causes.length && this.#causes.every((cause, at) => Object.is(cause, causes[at])))
      return;
    this.#causes = causes;
    this.#question = question;
    void this.again();
  }

  /** Asks the same question anew: after something was done, or when it failed. */
  async again(): Promise<void> {
    const mine = (this.#asked += 1);
    this.#become({ kind: 'asking', ...(this.stays && this.#here && { before: this.#here }) });
    try {
      const value = await this.#question();
      if (mine === this.#asked) this.#become({ kind: 'here', value });
    } catch (error) {
      if (mine === this.#asked) this.#become({ kind: 'failed', error });
    }
  }

  /** As if nothing had been asked. */
  forget(): void {
    this.#asked += 1;
    this.#causes = undefined;
    this.#become({ kind: 'asking' });
  }

  /** What was answered, nothing being an answer too. */
  get #here(): Here<T> | undefined {
    const state = this.#state;
    return state.kind === 'here' ? state : state.kind === 'asking' ? state.before : undefined;
  }

  /** What there is to show: what was read, why it could not be, or that it is being read. */
  show(ready: (value: T) => unknown): unknown {
    const state = this.#state;
    if (state.kind === 'failed')
      return html`<plimsoll-problem .error=${state.error} @retry=${() => void this.again()}></plimsoll-problem>`;
    if (this.#here) return ready(this.#here.value);
    return html`<p class="soft" role="status">Reading…</p>`;
  }

  hostConnected(): void {
    if (this.#causes && this.#state.kind === 'asking') void this.again();
  }

  hostDisconnected(): void {
    this.#asked += 1;
  }

  #become(state: State<T>): void {
    this.#state = state;
    this.host.requestUpdate();
  }
}
