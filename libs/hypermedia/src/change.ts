import type { FormClass } from './descriptor.js';
import { isObject, patched, withoutShown } from './edited.js';
import { entityTag, uncoded } from './entity-tag.js';
import { confirmStamp, tagsOf } from './if-match.js';
import { readBody } from './read-form.js';
import { type Audience, type HalDocument, renderHal, renderHalForms } from './render-hal.js';
import type { Resource } from './resource.js';
import { unfolded } from './unfolded.js';

/**
 * A write to one resource that is there already: held against what the resource is now, so that a change made in between is
 * noticed (RFC 9110, If-Match), and so that a document that was read, edited and sent back whole is understood.
 */
export class Change {
  /** What it was held against last. */
  heldAgainst?: Resource;

  /** `audience` is whom the resource was shown to. */
  constructor(
    private readonly body: unknown,
    private readonly ifMatch: string | undefined,
    private readonly audience: Audience,
  ) {}

  /** The whole new state (PUT). Read-only members may come back as they are, and not otherwise. */
  replacing<T extends object>(current: Resource, form: FormClass<T>, noun: string): { form: T; version: number } {
    const version = this.confirmed(current, noun);
    const shown = renderHalForms(current, this.audience);
    return { form: readBody(form, this.edited(current, shown, form), Object.keys(shown)), version };
  }

  /** The new state that a merge patch makes of the current one (PATCH, RFC 7396). */
  merging<T extends object>(current: Resource, form: FormClass<T>, noun: string): { form: T; version: number } {
    const version = this.confirmed(current, noun);
    const shown = renderHalForms(current, this.audience);
    const patch = this.edited(current, shown, form);
    return { form: readBody(form, isObject(patch) ? patched(shown, patch, form) : patch, Object.keys(shown)), version };
  }

  /** The version that the caller wants to change, where it still is the current one: 428 without If-Match, 412 when it is not. */
  confirmed(current: Resource, noun: string): number {
    this.heldAgainst = current;
    const { stamp } = current;
    if (!stamp) throw new TypeError(`The ${noun} is to be changed and has no version.`);
    confirmStamp(this.ifMatch, stamp, noun);
    return stamp.version;
  }

  /** The same where the caller says which it is; whoever does not may change whatever is there. */
  confirmedIfTold(current: Resource, noun: string): number | undefined {
    this.heldAgainst = current;
    return this.ifMatch === undefined ? undefined : this.confirmed(current, noun);
  }

  /** Without the members that the form does not take and that came back as they were shown. */
  private edited(current: Resource, shown: HalDocument, form: FormClass): unknown {
    if (!isObject(this.body)) return this.body;

    // What was embedded belongs to others, and is not what this was shown with.
    const { _embedded, ...own } = unfolded(form, this.body);
    if (!this.wasShownOtherwise(current, shown)) return withoutShown(own, form, shown);
    const moved = new Set([...current.inVersion(this.audience.base).derived, '_links', '_templates']);
    return withoutShown(Object.fromEntries(Object.entries(own).filter(([name]) => !moved.has(name))), form, shown);
  }

  /**
   * Whether what this version derives from elsewhere, such as what can be done with it, has changed since its caller read it:
   * their tag is of the version, and of nothing that is shown of it now. What it was derived as then nobody knows any more, and
   * it comes back as it was.
   */
  private wasShownOtherwise(current: Resource, shown: HalDocument): boolean {
    const { stamp } = current;
    if (!stamp || this.ifMatch === undefined) return false;
    const now = [renderHal(current, this.audience), shown].map((document) =>
      entityTag(JSON.stringify(document), stamp),
    );
    return tagsOf(this.ifMatch, stamp).some((tag) => !now.includes(uncoded(tag)));
  }
}
