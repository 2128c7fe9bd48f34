/** A link as HAL writes it (draft-kelly-json-hal). */
export interface Link {
  readonly href: string;
  /** Whether `href` is a template (RFC 6570). */
  readonly templated?: boolean;
  /** The media type that is there, where it is not HAL. */
  readonly type?: string;
  readonly name?: string;
  readonly title?: string;
}

/** A field of a form (HAL-FORMS). */
export interface Property {
  readonly name: string;
  readonly prompt?: string;
  readonly type?: string;
  readonly value?: unknown;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly regex?: string;
  readonly min?: number;
  readonly max?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly step?: number;
  readonly options?: {
    readonly inline?: readonly (string | { readonly prompt?: string; readonly value: string })[];
    readonly link?: Link;
    readonly minItems?: number;
    readonly maxItems?: number;
  };
}

/** What can be done now, and what it asks for (HAL-FORMS). */
export interface Template {
  readonly title?: string;
  readonly method: string;
  readonly target?: string;
  readonly contentType?: string;
  readonly properties?: readonly Property[];
}

/** What every document of the API has beside its own members. */
export interface Hal {
  readonly _links?: Readonly<Record<string, Link | readonly Link[]>>;
  readonly _embedded?: object;
  readonly _templates?: Readonly<Record<string, Template>>;
}

export const HAL_FORMS = 'application/prs.hal-forms+json';
