import { counts } from './redis-counts.js';

export const shared = counts;
