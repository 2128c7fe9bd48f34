import type { Resource } from '#libs/client';
import { html, nothing, type TemplateResult } from 'lit';
import { type Field, promptOf, type Values } from '../reading/fields.js';

/** What a field stands with in its form. */
export interface Filled {
  readonly value: unknown;
  readonly errors: readonly string[];
  readonly change: (value: unknown) => void;
  /** Where options are asked from. */
  readonly resource: Resource<object>;
  /** What makes ids differ where a field comes several times. */
  readonly within?: string;
}

type ForOne = (field: Field, filled: Filled) => TemplateResult;

/** A field that takes several: one a line, or with fields of their own one below the other. */
export function listField(field: Field, filled: Filled, fieldFor: ForOne): TemplateResult {
  const items = Array.isArray(filled.value) ? (filled.value as readonly unknown[]) : [];
  const errors = filled.errors.length > 0 ? html`<p class="error">${filled.errors.join(' ')}</p>` : nothing;
  if (!field.properties) return html`${lines(field, items, filled)}${errors}`;

  const { properties } = field;
  const put = (at: number, item: Values) => filled.change(items.map((one, other) => (other === at ? item : one)));
  return html`<fieldset>
    <legend>${promptOf(field)}</legend>
    ${errors}
    ${items.map((item, at) => {
      const values = item as Values;
      const within = `${field.name}-${String(at)}-`;
      return html`<div class="item" role="group" aria-label="${promptOf(field)} ${at + 1}">
        ${properties.map((one) =>
          fieldFor(one, {
            ...{ value: values[one.name], errors: [], resource: filled.resource, within },
            change: (value) => put(at, { ...values, [one.name]: value === '' ? undefined : value }),
          }),
        )}
        <div>
          <button type="button" class="plain" @click=${() => filled.change(items.filter((_, other) => other !== at))}>
            Remove
          </button>
        </div>
      </div>`;
    })}
    <div>
      <button
        type="button"
        ?disabled=${items.length >= (field.maxItems ?? Infinity)}
        @click=${() => filled.change([...items, {}])}
      >
        Add one
      </button>
    </div>
  </fieldset>`;
}

function lines(field: Field, items: readonly unknown[], { change, within = '' }: Filled): TemplateResult {
  const id = `${within}${field.name}`;
  const changed = ({ target }: Event) =>
    change(
      (target as HTMLTextAreaElement).value
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    );
  return html`<div class="field">
    <label for=${id}>${promptOf(field)} <span class="needed">(one a line)</span></label>
    <textarea id=${id} .value=${items.join('\n')} ?required=${field.required ?? false} @change=${changed}></textarea>
  </div>`;
}
