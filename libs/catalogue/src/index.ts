export { CreateBrowserAlias } from './application/commands/create-browser-alias.js';
export { CreateCustomBrowser } from './application/commands/create-custom-browser.js';
export { CreateCustomFeature } from './application/commands/create-custom-feature.js';
export { ImportEdition, type ImportedEdition, type ImportProgress } from './application/commands/import-edition.js';
export { MakeEditionCurrent } from './application/commands/make-edition-current.js';
export type { PackageFolders } from './application/package-source.js';
export { type EditionView, ListEditions } from './application/queries/list-editions.js';
export { CatalogueModule } from './catalogue.module.js';
