/** A version as the data writes it: "15" is that release, "≤15" that one or an older one that nobody has looked for. */
export interface VersionBound {
  readonly version: string;
  readonly orOlder: boolean;
}

export const toBound = (written: string): VersionBound => ({
  version: written.replace('≤', ''),
  orOlder: written.startsWith('≤'),
});
