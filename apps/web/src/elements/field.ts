import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { type Field, promptOf } from '../reading/fields.js';
import { worded } from '../reading/codes.js';
import { type Filled, listField } from './list-field.js';
import './option-box.js';

/** One field with its label, as the template tells it, and what was wrong with what it held. */
export function fieldFor(field: Field, filled: Filled): TemplateResult {
  if (field.multi) return listField(field, filled, fieldFor);
  const id = `${filled.within ?? ''}${field.name}`;
  const errors =
    filled.errors.length > 0 ? html`<p class="error" id="${id}-error">${filled.errors.join(' ')}</p>` : nothing;
  if (field.options?.link)
    return html`<div class="field">
      <plimsoll-option-box
        .field=${field}
        .value=${filled.value}
        .resource=${filled.resource}
        .invalid=${filled.errors.length > 0}
        @choice=${({ detail }: CustomEvent<string>) => filled.change(detail)}
      ></plimsoll-option-box
      >${errors}
    </div>`;
  return html`<div class="field ${field.type === 'checkbox' ? 'check' : ''}">
    ${labelled(field, id, control(field, id, filled))}${errors}
  </div>`;
}

/** A box stands before what it is about, all else below it. */
const labelled = (field: Field, id: string, input: TemplateResult) => {
  const label = html`<label for=${id}
    >${promptOf(field)}${field.required ? nothing : html` <span class="needed">(optional)</span>`}</label
  >`;
  return field.type === 'checkbox' ? html`${input}${label}` : html`${label}${input}`;
};

function control(field: Field, id: string, { value, errors, change }: Filled): TemplateResult {
  const { type = 'text', required = false, maxLength, placeholder, options } = field;
  const invalid = errors.length > 0 ? 'true' : 'false';
  const described = errors.length > 0 ? `${id}-error` : nothing;
  const changed = ({ target }: Event) => change((target as HTMLInputElement).value);
  if (options?.inline && options.maxItems === 1 && isClosed(field))
    return html`<select
      id=${id}
      ?required=${required}
      aria-invalid=${invalid}
      aria-describedby=${described}
      @change=${changed}
    >
      ${required && value !== undefined ? nothing : html`<option value=""></option>`}
      ${options.inline.map((one) => {
        const { value: own, prompt = worded(own) } = typeof one === 'string' ? { value: one } : one;
        return html`<option value=${own} .selected=${own === value}>${prompt}</option>`;
      })}
    </select>`;
  if (type === 'checkbox')
    return html`<input
      id=${id}
      type="checkbox"
      .checked=${value === true}
      aria-invalid=${invalid}
      aria-describedby=${described}
      @change=${({ target }: Event) => change((target as HTMLInputElement).checked)}
    />`;
  if (type === 'text' && (maxLength ?? 0) >= LONG)
    return html`<textarea
      id=${id}
      .value=${inWords(value)}
      ?required=${required}
      maxlength=${ifDefined(maxLength)}
      placeholder=${ifDefined(placeholder)}
      aria-invalid=${invalid}
      aria-describedby=${described}
      @input=${changed}
    ></textarea>`;
  const numbered = ({ target }: Event) => {
    const { value: typed, valueAsNumber } = target as HTMLInputElement;
    change(typed === '' ? undefined : valueAsNumber);
  };
  return html`<input
    id=${id}
    type=${type}
    .value=${inWords(value)}
    ?required=${required}
    placeholder=${ifDefined(placeholder)}
    minlength=${ifDefined(field.minLength)}
    maxlength=${ifDefined(maxLength)}
    pattern=${ifDefined(field.regex)}
    min=${ifDefined(field.min)}
    max=${ifDefined(field.max)}
    step=${type === 'number' ? (field.step ?? 'any') : nothing}
    autocomplete="off"
    aria-invalid=${invalid}
    aria-describedby=${described}
    @input=${type === 'number' ? numbered : changed}
  />`;
}
/** Letters from which on a text is written in several lines. */
const LONG = 1_000;

/** Where a length is told, other words than the options are taken too. */
const isClosed = ({ maxLength }: Field): boolean => maxLength === undefined;

const inWords = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : value === undefined || value === null
      ? ''
      : JSON.stringify(value);
