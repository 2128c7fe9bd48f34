export * from './background.js';
export * from './background.module.js';
export type { Errand } from './errand.js';
