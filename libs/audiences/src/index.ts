export { CreateAudience } from './application/commands/create-audience.js';
export { ImportSnapshot } from './application/commands/import-snapshot.js';
export { CountedHere } from './application/import/countable.js';
export type { CountedRows } from './application/import/counted-row.js';
export { readAnalyticsFile } from './application/import/read-analytics-file.js';
export { countedRows } from './application/import/row-input.js';
export { ListAudiences } from './application/queries/list-audiences.js';
export * from './audiences.module.js';
export { audienceOf } from './domain/audience-of.js';
