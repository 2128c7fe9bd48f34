export { CreateSite } from './application/commands/create-site.js';
export { DeleteSite } from './application/commands/delete-site.js';
export { ProposeAdoption } from './application/commands/propose-adoption.js';
export { ReplaceSite } from './application/commands/replace-site.js';
export { RunCheck } from './application/commands/run-check.js';
export { TakeTransition } from './application/commands/take-transition.js';
export { listOfIds } from './application/documents/check-lists.js';
export {
  type EditionEffectView,
  GetEditionEffect,
  type SafetyChange,
} from './application/queries/get-edition-effect.js';
export { ListSites } from './application/queries/list-sites.js';
export type { SiteView } from './application/site.view.js';
export * from './sites.module.js';
