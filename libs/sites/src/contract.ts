export * from './presentation/sites.affordances.js';
