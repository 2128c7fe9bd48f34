export { GetTraffic } from './application/queries/get-traffic.js';
export { HasSnapshot } from './application/queries/has-snapshot.js';
export { ListPeriods } from './application/queries/list-periods.js';
export { ListSegments, type SegmentsOfTraffic } from './application/queries/list-segments.js';
export { ListTraffic } from './application/queries/list-traffic.js';
export type { SnapshotPeriod, Traffic } from './application/queries/traffic-reader.js';
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
