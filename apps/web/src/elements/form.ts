import { type Problem, Refused, type Resource, type Template } from '#libs/client';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { errorsByField, type Field, fieldsOf, sentBy, type Values } from '../reading/fields.js';
import { fieldFor } from './field.js';
import { formStyles } from './form.styles.js';
import './problem.js';
import { common, fields } from './styles.js';

/**
 * Any form that the API offers: its fields as the template tells them, and what the API has against them where they stand. Says
 * `done` with what came of it. Where the action is not offered there is nothing.
 */
@customElement('plimsoll-form')
export class FormOfTemplate extends LitElement {
  static override styles = [common, fields, formStyles];

  @property({ attribute: false }) resource!: Resource<object>;
  @property() action = '';
  /** What it is filled with beside what the template has; their fields are not shown. */
  @property({ attribute: false }) given: Values = {};
  @property() submit = '';
  @state() private values: Values = {};
  @state() private error: unknown;
  @state() private busy = false;

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('resource') && !changed.has('action')) return;
    const { properties = [] } = this.template ?? {};
    this.values = Object.fromEntries(properties.map(({ name, value }) => [name, value]));
    this.error = undefined;
  }

  override render() {
    const { template } = this;
    if (!template) return nothing;
    const shown = fieldsOf(template).filter(({ name }) => !(name in this.given));
    const { byField, rest } = errorsByField(shown, this.#problem?.errors);
    return html`
      <form @submit=${this.#submit} aria-busy=${this.busy ? 'true' : 'false'}>
        ${this.#above(byField.size, rest)} ${shown.map((field) => this.#field(field, byField.get(field.name)))}
        <div class="row">
          <button class="main" ?disabled=${this.busy}>${this.submit || template.title || 'Send'}</button>
          <slot></slot>
        </div>
      </form>
    `;
  }

  #field(field: Field, errors: readonly string[] = []) {
    const change = (value: unknown) => (this.values = { ...this.values, [field.name]: value });
    return fieldFor(field, { value: this.values[field.name], errors, change, resource: this.resource });
  }

  /** What has no field to stand at. */
  #above(placed: number, rest: readonly object[]) {
    if (this.error === undefined) return nothing;
    const problem = this.#problem;
    if (problem && placed > 0 && rest.length === 0) return html`<p class="refused" role="alert">${problem.title}</p>`;
    const error = problem ? new Refused({ ...problem, errors: rest as Problem['errors'] }) : this.error;
    return html`<plimsoll-problem final .error=${error}></plimsoll-problem>`;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const { template } = this;
    if (this.busy || !template) return;
    this.busy = true;
    this.error = undefined;
    try {
      const sent = { ...sentBy(template, this.values), ...this.given };
      const answer = await this.resource.act(this.action, sent);
      this.dispatchEvent(new CustomEvent('done', { detail: answer }));
    } catch (error) {
      this.error = error;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    } finally {
      this.busy = false;
    }
  }

  private get template(): Template | undefined {
    return this.resource.form(this.action);
  }

  get #problem(): Problem | undefined {
    return this.error instanceof Refused ? this.error.problem : undefined;
  }
}
