export * from './presentation/agents.affordances.js';
