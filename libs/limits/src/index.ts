export * from './counts.js';
export * from './limits.js';
export * from './memory-counts.js';
export * from './limit.js';
export * from './open-shared-counts.js';
export * from './patience.js';
export * from './shared-counts.js';
