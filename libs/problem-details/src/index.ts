export * from './problem.js';
export * from './problem-of.js';
