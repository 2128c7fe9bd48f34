import type { Resource } from '#libs/client';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Pause } from '../elements/pause.js';
import { common, fields } from '../elements/styles.js';
import './choice-group.js';
import type { Choice, Kind } from './choices.js';
import { chooserStyles } from './chooser.styles.js';
import { hashOf, type Place } from './place.js';
import type { Home, Standing } from './standing.js';

/** Says for whom everything is shown, and lets another site or audience be chosen, however many there are. */
@customElement('plimsoll-chooser')
export class Chooser extends LitElement {
  static override styles = [common, fields, chooserStyles];

  @property({ attribute: false }) home!: Home;
  @property({ attribute: false }) standing?: Standing;
  @property({ attribute: false }) place!: Place;
  /** Whether what was chosen is not there. */
  @property({ attribute: false }) isUnknown = false;
  @state() private words = '';
  @state() private isOpen = false;
  @state() private isMaking = false;
  @query('dialog') private dialog!: HTMLDialogElement;
  private readonly typing = new Pause();

  override render() {
    const { site, audience } = this.standing ?? {};
    const name = site?.body.name ?? audience?.body.name ?? (this.isUnknown ? 'Choose another' : '…');
    const kind = site ? 'Site' : this.isUnknown ? 'For whom?' : 'Audience';
    return html`
      <button class="current" aria-haspopup="dialog" @click=${this.#open}>
        <span class="kind">${kind}</span><span class="name">${name}</span>
      </button>
      <dialog aria-label="Choose a site or an audience" @close=${() => (this.isOpen = false)} @click=${this.#clicked}>
        ${this.isOpen ? this.#inside() : nothing}
      </dialog>
    `;
  }

  #inside() {
    return html`
      <div class="inside">
        <div class="row head">
          <h2>For whom?</h2>
          <button class="plain" @click=${() => this.dialog.close()}>Close</button>
        </div>
        <label class="spoken" for="words">Name of a site or an audience</label>
        <input id="words" type="search" placeholder="Find by name" .value=${this.words} @input=${this.#typed} />
        ${KINDS.map((kind) => this.#group(kind))}
        ${
          (this.home as Resource<object>).form('create-site') && !this.isMaking
            ? html`<button @click=${() => (this.isMaking = true)}>Add a site</button>`
            : nothing
        }
        ${
          this.isMaking
            ? html`<plimsoll-form .resource=${this.home} action="create-site" @done=${this.#made}></plimsoll-form>`
            : nothing
        }
      </div>
    `;
  }

  #group(kind: Kind) {
    return html`<plimsoll-choice-group
      .home=${this.home}
      .kind=${kind}
      .words=${this.words}
      .hrefOf=${this.#hrefOf}
      .isCurrent=${this.#isCurrent}
      @chosen=${() => this.dialog.close()}
    ></plimsoll-choice-group>`;
  }

  /** The same view and subject, for another. */
  #hrefOf = ({ kind, id }: Choice): string => hashOf({ ...this.place, chosen: { [kind]: id } });

  #isCurrent = ({ kind, id }: Choice): boolean => {
    const { site, audience } = this.standing ?? {};
    return id === (kind === 'site' ? site?.body.id : site ? undefined : audience?.body.id);
  };

  async #open(): Promise<void> {
    this.isOpen = true;
    this.isMaking = false;
    await this.updateComplete;
    this.dialog.showModal();
  }

  /** Beside what stands in the dialog is the dialog itself. */
  #clicked({ target }: Event): void {
    if (target === this.dialog) this.dialog.close();
  }

  #typed({ target }: Event): void {
    const { value } = target as HTMLInputElement;
    this.typing.after(() => (this.words = value.trim()));
  }

  #made({ detail }: CustomEvent<Resource<{ id: string }>>): void {
    this.dialog.close();
    location.hash = hashOf({ ...this.place, chosen: { site: detail.body.id } });
  }
}

const KINDS: readonly Kind[] = ['site', 'audience'];
