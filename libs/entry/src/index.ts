export { isContact } from './application/security-notice.js';
export * from './entry.module.js';
export * from './install-docs.js';
export * from './install-page.js';
