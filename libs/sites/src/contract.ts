export { GetSite } from './application/queries/get-site.js';
export type { PolicyView, SiteView } from './application/site.view.js';
export type { AdoptionEvent } from './domain/adoption.js';
export type { SiteEvent } from './domain/site.js';
export * from './presentation/adoptions.affordances.js';
export * from './presentation/checks.affordances.js';
export * from './presentation/browserslist.affordances.js';
export * from './presentation/sites.affordances.js';
export * from './presentation/verdicts.affordances.js';
