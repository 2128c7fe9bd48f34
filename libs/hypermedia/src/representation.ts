import type { Described, Members } from './descriptor.js';
import { EVENTS } from './media-types.js';
import type { Version } from './versions.js';

/** The members that a kind of resource shows: its name in OpenAPI, its examples, its columns as CSV. */
export interface Shape<M extends Members = Members> {
  readonly name: string;
  readonly members: M;
  /** Names of those that follow from something else. */
  readonly derived: readonly string[];
  /** Names of those that no record keeps. */
  readonly secrets: readonly string[];
  readonly next?: NextShape;
}

/** What takes the place of a shape in a later version, and how it shows the same view. */
export interface NextShape {
  readonly version: Version;
  readonly shape: Shape;
  readonly show: (view: object) => object;
}

export const shape = <M extends Members>(name: string, members: M, next?: NextShape): Shape<M> => ({
  name,
  members,
  derived: Object.keys(members).filter((member) => members[member].derived),
  secrets: Object.keys(members).filter((member) => members[member].secret),
  ...(next && { next }),
});

export type Shown<S extends Shape> = Described<S['members']>;

/** One more media type that a resource is answered in, beside HAL; `Resource.rendition` makes it. */
export interface Rendition {
  readonly mediaType: string;
  /** A text, or an object where it is a kind of JSON. */
  readonly example: unknown;
}
interface FurtherMedia {
  readonly also?: readonly Rendition[];
  /** What who accepts anything is answered in, where that is not HAL. */
  readonly byDefault?: string;
}

/** Of what is true for a moment only, such as a probe's answer. */
interface Passing {
  /** Nobody is to keep it: it has no tag. */
  readonly isPassing?: boolean;
  /** It is answered with 503 where it says that something is down. */
  readonly mayFail?: boolean;
  /** What is wrong with what was sent is told in it too, with 400. */
  readonly mayRefuse?: boolean;
  /** It is a file to be kept, and has a name (`Download`). */
  readonly isDownload?: boolean;
  /** It is answered with 202, and nothing, where nothing was asked. */
  readonly maySayNothing?: boolean;
}

/** What an operation answers with when it succeeds. */
export type Representation =
  | (FurtherMedia & { readonly kind: 'resource'; readonly shape: Shape; readonly status: 200 | 201 | 207 })
  | {
      readonly kind: 'collection';
      readonly shape: Shape;
      readonly rel: string;
      readonly context: Members;
      readonly status: 200;
    }
  | { readonly kind: 'nothing'; readonly status: 204 }
  | (Passing & {
      readonly kind: 'other';
      readonly mediaTypes: readonly string[];
      readonly example: unknown;
      readonly status: 200;
    });

export const aResource = (shape: Shape, further: FurtherMedia = {}): Representation => ({
  ...{ kind: 'resource', shape, status: 200, ...further },
});
export const aCreated = (shape: Shape, further: FurtherMedia = {}): Representation => ({
  ...{ kind: 'resource', shape, status: 201, ...further },
});
/** `context` are the members of the collection itself, beside its page and its items. */
export const aCollectionOf = (shape: Shape, rel: string, context: Members = {}): Representation => ({
  kind: 'collection',
  shape,
  rel,
  context,
  status: 200,
});
export const nothing: Representation = { kind: 'nothing', status: 204 };
/** A representation that is not HAL, such as a page or the OpenAPI document, under any of these names. */
export const anotherMedia = (
  mediaTypes: readonly string[],
  example: unknown,
  passing: Passing = {},
): Representation => ({
  ...passing,
  kind: 'other',
  mediaTypes,
  example,
  status: 200,
});
/** What is told while it changes (`EventStream`). */
export const anEventStream = (example: string): Representation => anotherMedia([EVENTS], example, { isPassing: true });
/** A file that is made for whoever asks. */
export const aDownload = (mediaType: string, example: string): Representation =>
  anotherMedia([mediaType], example, { isPassing: true, isDownload: true });
