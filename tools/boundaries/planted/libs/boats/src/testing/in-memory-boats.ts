import { Boat } from '../domain/boat.js';

export class InMemoryBoats {
  boats = [new Boat()];
}
