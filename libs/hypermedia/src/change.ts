import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Principal, Stale } from '#libs/kernel';
import { Problem, ValidationFailed } from '#libs/problem-details';
import { isDeepStrictEqual } from 'node:util';
import { API_BASE } from './affords.js';
import type { FormClass } from './descriptor.js';
import { fieldsOf } from './field.js';
import { readBody } from './read-form.js';
import { type HalDocument, renderHalForms } from './render-hal.js';
import type { Resource } from './resource.js';

/**
 * A write to one resource that is there already: held against what the resource is now, so that a change made in between is
 * noticed (RFC 9110, If-Match), and so that a document that was read, edited and sent back whole is understood.
 */
export class Change {
  /** `shows` is how the caller was shown the resource. */
  constructor(
    private readonly body: unknown,
    private readonly ifMatch: string | undefined,
    private readonly shows: (resource: Resource) => HalDocument,
  ) {}

  /** The whole new state (PUT). Read-only members may come back as they are, and not otherwise. */
  replacing<T extends object>(current: Resource, form: FormClass<T>, noun: string): { form: T; version: number } {
    const version = this.confirmed(current, noun);
    const shown = this.shows(current);
    return { form: readBody(form, this.edited(shown, form), Object.keys(shown)), version };
  }

  /** The new state that a merge patch makes of the current one (PATCH, RFC 7396). */
  merging<T extends object>(current: Resource, form: FormClass<T>, noun: string): { form: T; version: number } {
    const version = this.confirmed(current, noun);
    const shown = this.shows(current);
    const patch = this.edited(shown, form);
    if (!isObject(patch)) throw new ValidationFailed([NOT_AN_OBJECT]);

    const taken = fieldsOf(form);
    const state = Object.fromEntries(Object.keys(taken).map((name) => [name, shown[name]]));
    const strangers = Object.entries(patch).filter(([name]) => !Object.hasOwn(taken, name));
    const merged = { ...(mergePatch(state, patch) as object), ...Object.fromEntries(strangers) };
    return { form: readBody(form, merged, Object.keys(shown)), version };
  }

  /** The version that the caller wants to change, where it still is the current one: 428 without If-Match, 412 when it is not. */
  confirmed(current: Resource, noun: string): number {
    if (this.ifMatch === undefined)
      throw new Problem(
        'precondition-required',
        `Send the ${noun}'s ETag as If-Match, so that nobody else's change is lost.`,
      );

    const version = current.version ?? 1;
    const tags = this.ifMatch.split(',').map((tag) => tag.trim());
    if (!tags.includes('*') && !tags.some((tag) => tag.startsWith(`"${String(version)}-`) && tag.endsWith('"')))
      throw new Stale(noun);
    return version;
  }

  /** Without the members that the form does not take and that came back as they were shown. */
  private edited(shown: HalDocument, form: FormClass): unknown {
    if (!isObject(this.body)) return this.body;

    const taken = fieldsOf(form);
    return Object.fromEntries(
      Object.entries(this.body).filter(
        ([name, value]) => Object.hasOwn(taken, name) || !isDeepStrictEqual(value, shown[name]),
      ),
    );
  }
}

/** What a change is read from; libs/http sets the exchange. */
interface Changing {
  readonly body: unknown;
  readonly headers: { readonly 'if-match'?: string };
  readonly exchange: { readonly principal?: Principal };
}

/** The change that the request asks for. */
export const AsChange = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { body, headers, exchange } = context.switchToHttp().getRequest<Changing>();
  const audience = { principal: exchange.principal, base: API_BASE };
  return new Change(body, headers['if-match'], (resource) => renderHalForms(resource, audience));
});

/** RFC 7396: null removes, an object is merged, anything else replaces. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;

  const merged = new Map(Object.entries(isObject(target) ? target : {}));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name);
    else merged.set(name, mergePatch(merged.get(name), value));
  }
  return Object.fromEntries(merged);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const NOT_AN_OBJECT = { pointer: '', detail: 'A merge patch must be a JSON object.', code: 'not-an-object' };
