import { tried } from './domain/boat.spec.js';

export const again = tried;
