export * from './aggregate-root.js';
export * from './caller-gone.js';
export * from './domain-error.js';
export * from './is-same.js';
export * from './page.js';
export * from './principal.js';
export * from './repository.js';
export * from './unavailable.js';
