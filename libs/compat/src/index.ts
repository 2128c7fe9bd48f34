export * from './edition-index.js';
export * from './nearest-ids.js';
export * from './normal-form.js';
export * from './release-line.js';
export * from './standard.js';
export * from './support-state.js';
export * from './support-table.js';
export * from './version.js';
