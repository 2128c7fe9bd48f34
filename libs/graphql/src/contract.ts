export * from './presentation/graph.affordances.js';
