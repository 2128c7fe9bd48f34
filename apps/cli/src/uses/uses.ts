/** Where something is used. Lines and columns begin at 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A file, or a part of one that begins in its midst. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly line?: number;
  readonly column?: number;
}

/** What could not be read as what it is: whatever it uses is not known. */
export interface Unread {
  readonly place: Place;
  readonly why: string;
}

/** The keys that were found, each with its places in the order in which they were. */
export class Uses {
  readonly places = new Map<string, Place[]>();
  readonly unread: Unread[] = [];
  /** Files that were looked at. */
  files = 0;

  add(key: string | undefined, place: Place): void {
    if (key === undefined) return;
    const known = this.places.get(key) ?? [];
    this.places.set(key, known);
    const last = known.at(-1);
    if (last?.file === place.file && last.line === place.line && last.column === place.column) return;
    known.push(place);
  }
}
