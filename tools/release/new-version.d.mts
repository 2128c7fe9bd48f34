export declare const CHANGED: readonly string[];
export declare function withVersion(
  files: Readonly<Record<string, string>>,
  release: { readonly version: string; readonly day: string },
): Record<string, string>;
export declare function notesOf(changelog: string, version: string): string;
