export { GetEditionIndex } from './application/queries/get-edition-index.js';
export { type EditionView, ListEditions } from './application/queries/list-editions.js';
export { EditionImported, EditionMadeCurrent } from './domain/edition.js';
export { createBrowserAlias, listBrowserAliases } from './presentation/browser-alias.affordances.js';
export * from './presentation/catalogue.affordances.js';
