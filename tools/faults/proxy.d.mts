export class Proxy {
  static to(target: number): Promise<Proxy>;
  readonly port: number;
  slow(milliseconds: number): void;
  stall(): void;
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}
