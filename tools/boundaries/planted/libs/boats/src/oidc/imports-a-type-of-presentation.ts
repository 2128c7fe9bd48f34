import type { Shown } from '../presentation/boat.resource.js';

export type Boarded = Shown;
