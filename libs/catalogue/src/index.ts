export { ImportEdition, type ImportedEdition, type ImportProgress } from './application/commands/import-edition.js';
export { CatalogueModule } from './catalogue.module.js';
