import type { Other } from './other-type.js';

export interface One {
  other: Other;
}
