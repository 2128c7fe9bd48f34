import type { Aggregate } from '../../kernel/src/index.js';

export const nameOf = (aggregate: Aggregate) => aggregate.constructor.name;
