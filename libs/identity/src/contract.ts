export * from './presentation/api-keys.affordances.js';
