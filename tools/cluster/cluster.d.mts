import type { Member } from './member.mjs';

type Settings = Readonly<Record<string, string>>;

export interface ClusterOptions {
  /** A PostgreSQL where a database may be made; not used where `database` is given. */
  readonly server?: string;
  /** One that is migrated already. */
  readonly database?: string;
  readonly redis?: string;
  /** Of the first workspace's admin. */
  readonly key?: string;
  /** The program. Without it there is no balancer. */
  readonly nginx?: string;
  readonly apis?: number;
  readonly workers?: number;
  readonly settings?: Settings;
  readonly api?: Settings;
  readonly worker?: Settings;
}

export class Cluster {
  static start(options: ClusterOptions): Promise<Cluster>;
  readonly key: string;
  readonly url: string;
  readonly database: string;
  readonly apis: Member[];
  readonly workers: Member[];
  readonly members: readonly Member[];
  readonly balancer?: Member;
  migrate(): Promise<string>;
  run(command: string, args?: readonly string[], env?: Settings): Promise<string>;
  addApi(settings?: Settings): Promise<Member>;
  addWorker(settings?: Settings): Promise<Member>;
  rollingRestart(): Promise<void>;
  ask(path: string, init?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
}
