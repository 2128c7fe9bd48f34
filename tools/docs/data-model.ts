/** Tables and relations, as a schema declares them or a page draws them: the two are compared line by line. */
export interface DataModel {
  /** Columns by table, each as its type, its name, and what it is a key of: `uuid edition_id PK,FK`. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  /** `edition ||--o{ browser`: who is pointed at, how many there are of each, and who points. */
  readonly relations: readonly string[];
  /** `release (edition_id, version)`: columns that are unique together and are not the primary key. */
  readonly unique: readonly string[];
}
