/** What a workspace says of a feature of its own. */
export interface CustomFeatureDescription {
  readonly name: string;
  readonly description?: string;
  /** The compat keys that it needs, each of them. */
  readonly keys: readonly string[];
  /** Groups of web-features that it is in. */
  readonly groups: readonly string[];
}
