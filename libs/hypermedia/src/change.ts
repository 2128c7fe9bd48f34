import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Principal } from '#libs/kernel';
import { isDeepStrictEqual } from 'node:util';
import { API_BASE } from './affords.js';
import type { FormClass } from './descriptor.js';
import { fieldsOf } from './field.js';
import { confirmVersion } from './if-match.js';
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
    return { form: readBody(form, isObject(patch) ? patched(shown, patch, form) : patch, Object.keys(shown)), version };
  }

  /** The version that the caller wants to change, where it still is the current one: 428 without If-Match, 412 when it is not. */
  confirmed(current: Resource, noun: string): number {
    const version = current.version ?? 1;
    confirmVersion(this.ifMatch, version, noun);
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

/** What the form takes of what is shown, changed by the patch; what it does not take stays there to be refused. */
function patched(shown: HalDocument, patch: Record<string, unknown>, form: FormClass): object {
  const taken = fieldsOf(form);
  const state = Object.fromEntries(Object.keys(taken).map((name) => [name, shown[name]]));
  const strangers = Object.entries(patch).filter(([name]) => !Object.hasOwn(taken, name));
  return { ...(mergePatch(state, patch) as object), ...Object.fromEntries(strangers) };
}

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
