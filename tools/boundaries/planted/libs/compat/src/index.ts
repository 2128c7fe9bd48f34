import type { Aggregate } from '#libs/kernel';

export type Version = Aggregate;
