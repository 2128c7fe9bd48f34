import type { BoatView } from '../application/boat-view.js';

export type View = BoatView;
