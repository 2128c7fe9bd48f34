import type { Port } from '#libs/ports/contract';

export type Berth = Port;
