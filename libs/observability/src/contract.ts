export { CountedCache } from './counted-cache.js';
