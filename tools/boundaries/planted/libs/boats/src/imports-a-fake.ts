import { InMemoryBoats } from './testing/in-memory-boats.js';

export const boats = InMemoryBoats;
