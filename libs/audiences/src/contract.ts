export { GetTraffic, type Traffic } from './application/queries/get-traffic.js';
export { HasSnapshot } from './application/queries/has-snapshot.js';
export type { AudienceEvent } from './domain/audience.js';
export type { SnapshotEvent } from './domain/snapshot.js';
export {
  createAudience,
  listAudiences,
  listSnapshots,
  mapRows,
  showAudience,
  showSnapshot,
  toTheImport,
} from './presentation/audiences.affordances.js';
