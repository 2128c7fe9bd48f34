export * from './bring-up-to-date.js';
export * from './common-variables.js';
export * from './fatal-message.js';
export * from './live.js';
export * from './mendable.js';
export * from './postgres-of.js';
export * from './variable.js';
