import type { Boat } from '../domain/boat.js';

export type Shown = Boat;
