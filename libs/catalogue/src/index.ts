export { ImportEdition, type ImportedEdition, type ImportProgress } from './application/commands/import-edition.js';
export { MakeEditionCurrent } from './application/commands/make-edition-current.js';
export type { PackageFolders } from './application/package-source.js';
export { type EditionView, ListEditions } from './application/queries/list-editions.js';
export { CatalogueModule } from './catalogue.module.js';
