import { type Doing, Refused, type Problem, type Resource, type Schemas, watch } from '#libs/client';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ViewElement } from '../app/view-element.js';
import '../elements/actions.js';
import '../elements/problem.js';
import '../elements/imported.js';
import { count, counted } from '../reading/words.js';

type Job = Resource<Schemas['Job']>;

/** Takes an export of an analytics tool, shows how far it is read, and what became of it. */
@customElement('plimsoll-import-view')
export class ImportView extends ViewElement {
  static override styles = [
    ...ViewElement.styles,
    css`
      form {
        display: grid;
        gap: 1rem;
        grid-template-columns: minmax(0, 1fr);
      }
      .drop {
        display: grid;
        gap: 0.5rem;
        grid-template-columns: minmax(0, 1fr);
        padding: var(--gap);
        border: 2px dashed var(--field);
        border-radius: var(--round);
      }
      .drop input {
        width: min(100%, 26rem);
      }
      .drop.over {
        border-color: var(--water);
        background: var(--shallow);
      }
      .field {
        display: grid;
        gap: 0.3rem;
      }
      progress {
        width: 100%;
        height: 0.9rem;
      }
    `,
  ];

  @state() private file?: File;
  @state() private isOver = false;
  @state() private isSending = false;
  @state() private job?: Job;
  /** How often a snapshot came of it since the view was opened. */
  @state() private times = 0;
  @state() private error: unknown;
  #staying = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#staying = new AbortController();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#staying.abort();
  }

  override render() {
    const { audience } = this.standing;
    const mayImport = audience.form('import-file') !== undefined || audience.has('plimsoll:import');
    return html`<div class="stack">
      <div>
        <h1>Import</h1>
        <p class="soft">
          An export of your analytics of one period, for ${audience.body.name}: CSV or JSON of any tool, or an access
          log.
        </p>
      </div>
      ${mayImport ? this.#form() : html`<p>Your key may not import. Ask somebody whose key may.</p>`}
      ${this.error ? html`<plimsoll-problem .error=${this.error} final></plimsoll-problem>` : nothing}
      ${this.job ? this.#progress(this.job) : nothing}
      <plimsoll-imported .standing=${this.standing} .place=${this.place} .imported=${this.times}></plimsoll-imported>
    </div>`;
  }

  #form() {
    return html`<form class="card" @submit=${this.#send}>
      <div
        class="drop ${this.isOver ? 'over' : ''}"
        @dragover=${(event: DragEvent) => this.#over(event, true)}
        @dragleave=${(event: DragEvent) => this.#over(event, false)}
        @drop=${this.#drop}
      >
        <label for="file">File</label>
        <input id="file" type="file" required=${this.file ? nothing : true} @change=${this.#choose} />
        <p class="soft small">
          ${this.file ? `${this.file.name}, ${count(this.file.size)} bytes` : 'Choose a file, or drop it here.'}
        </p>
      </div>
      <div class="row">
        ${this.#field('from', 'First day', 'date')} ${this.#field('to', 'Last day', 'date')}
        ${this.#field('segmentBy', 'Tell visits apart by the column', 'text')}
      </div>
      <p class="soft small">Days that the file tells itself need not be given.</p>
      <div class="row"><button class="main" ?disabled=${this.isSending}>Import</button></div>
    </form>`;
  }

  #field(name: string, label: string, type: string) {
    return html`<div class="field">
      <label for=${name}>${label}</label><input id=${name} name=${name} type=${type} />
    </div>`;
  }

  #progress(job: Job) {
    const { state: how, progress, rejectedRows } = job.body;
    return html`<section class="card stack" aria-label="Progress">
      <h2>${STATES[how]}</h2>
      ${
        how === 'failed'
          ? nothing
          : html`<progress max="100" value=${progress.percent} aria-label="How much of the file was read"></progress>
              <p role="status">${counted(progress.rows, 'row')}, ${Math.round(progress.percent)} % of the file.</p>`
      }
      ${rejectedRows ? html`<p>${counted(rejectedRows, 'row')} could not be read.</p>` : nothing}
      <plimsoll-actions .resource=${job} .only=${['cancel']}></plimsoll-actions>
    </section>`;
  }

  #over(event: DragEvent, isOver: boolean): void {
    event.preventDefault();
    this.isOver = isOver;
  }

  readonly #drop = (event: DragEvent): void => {
    this.#over(event, false);
    this.file = event.dataTransfer?.files[0] ?? this.file;
  };

  readonly #choose = (event: Event): void => {
    this.file = (event.target as HTMLInputElement).files?.[0] ?? this.file;
  };

  readonly #send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!this.file) return;
    const told = [...new FormData(event.target as HTMLFormElement)].filter(([, value]) => value !== '');
    void this.#import(Object.fromEntries(told), { file: this.file, prefer: 'respond-async' });
  };

  async #import(period: object, doing: Doing): Promise<void> {
    const { signal } = this.#staying;
    Object.assign(this, { job: undefined, error: undefined, isSending: true });
    try {
      // What is embedded or linked may be older than what may be done now.
      const audience = await this.standing.audience.again();
      const begun = await audience.act<'importSnapshot', 202>('import-file', period, doing);
      for await (const job of watch(begun, signal)) this.job = job;
      const { state: how, problem } = this.job?.body ?? {};
      if (how === 'failed') throw new Refused(problem as unknown as Problem);
      if (how === 'succeeded') await this.#show(this.job);
    } catch (error) {
      // Nobody is there any more to be told.
      if (!signal.aborted) this.error = error;
    } finally {
      this.isSending = false;
    }
  }

  async #show(job: Job | undefined): Promise<void> {
    const snapshot = (await job?.follow('plimsoll:snapshot'))?.body.id;
    this.times += 1;
    // Whoever has gone elsewhere by now stays there.
    if (this.isConnected) this.choose({ snapshot, outcome: undefined, skip: undefined });
  }
}

const STATES = {
  queued: 'Waiting',
  running: 'Reading',
  succeeded: 'Imported',
  failed: 'Not imported',
  cancelled: 'Taken back',
} as const;
