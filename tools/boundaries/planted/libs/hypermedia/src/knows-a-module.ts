import type { Boat } from '#libs/boats/contract';

export type Known = Boat;
