import type { One } from './one-type.js';

export interface Other {
  one: One;
}
