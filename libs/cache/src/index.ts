export * from './cache.module.js';
export * from './code-digest.js';
export * from './open-result-cache.js';
export * from './result-cache.js';
export * from './shared-store.js';
