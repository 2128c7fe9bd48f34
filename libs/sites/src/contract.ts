export { GetSite } from './application/queries/get-site.js';
export type { PolicyView, SiteView } from './application/site.view.js';
export type { SiteEvent } from './domain/site.js';
export * from './presentation/sites.affordances.js';
