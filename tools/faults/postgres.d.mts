export class Postgres {
  static in(folder: string): Promise<Postgres>;
  readonly port: number;
  replica(folder: string): Promise<Postgres>;
  url(database?: string, port?: number): string;
  start(): Promise<void>;
  set(...settings: readonly string[]): void;
  answers(): Promise<boolean>;
  stop(): Promise<void>;
  kill(): Promise<void>;
  ask(sql: string, values?: readonly unknown[], database?: string): Promise<Readonly<Record<string, unknown>>[]>;
  idleInTransaction(database: string): Promise<number>;
}
