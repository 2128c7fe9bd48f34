export interface OwnDatabase {
  readonly name: string;
  readonly url: string;
  drop(): Promise<void>;
}

export function ownDatabase(server: string, name?: string): Promise<OwnDatabase>;
