export class Member {
  readonly name: string;
  readonly port?: number;
  readonly url: string;
  readonly pid: number | undefined;
  readonly isRunning: boolean;
  readonly output: string;
  constructor(options: MemberOptions);
  start(): Promise<this>;
  stop(how?: { readonly signal?: NodeJS.Signals; readonly grace?: number }): Promise<number | null | undefined>;
  signal(name: NodeJS.Signals): void;
  kill(): Promise<number | null | undefined>;
  restart(): Promise<this>;
}

export interface MemberOptions {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly port?: number;
  readonly user?: { readonly uid?: number; readonly gid?: number };
  readonly folder?: string;
  readonly isReady?: (member: Member) => boolean | Promise<boolean>;
  readonly patience?: number;
}

export function answers(path: string): (member: Member) => Promise<boolean>;
export function listens(member: Member): Promise<boolean>;
export function says(text: string): (member: Member) => boolean;
