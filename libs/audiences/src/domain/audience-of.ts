import type { DomainEvent } from '#libs/kernel';
import type { AudienceEvent } from './audience.js';
import type { SnapshotEvent } from './snapshot.js';

/** The audience that it happened to, and to nothing else of its workspace; absent for what may have to do with others too. */
export const audienceOf = (event: DomainEvent | AudienceEvent | SnapshotEvent): string | undefined =>
  'audienceId' in event && /^(audience|snapshot)-/.test(event.type) ? event.audienceId : undefined;
