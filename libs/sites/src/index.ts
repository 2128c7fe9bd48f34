export { CreateSite } from './application/commands/create-site.js';
export { ListSites } from './application/queries/list-sites.js';
export * from './sites.module.js';
