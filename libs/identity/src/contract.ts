export * from './presentation/audit.affordances.js';
export * from './presentation/api-keys.affordances.js';
export * from './presentation/workspace.affordances.js';
