export interface Import {
  readonly from: string;
  readonly to: string;
  readonly rows: readonly object[];
}
export function importOf(from: string, to: string): Import;
