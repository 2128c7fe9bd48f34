import type { Aggregate } from '#libs/kernel';

export const nameOf = (aggregate: Aggregate) => aggregate.constructor.name;
