export type { Dependency } from './application/dependencies.js';
export * from './entry.module.js';
export * from './install-docs.js';
export * from './install-page.js';
