export type { Boat } from './domain/boat.js';
export { GetBoat } from './application/queries/get-boat.js';
