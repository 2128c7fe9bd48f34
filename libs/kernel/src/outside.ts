/** The kinds of events that others than Plimsoll hear of. A kind is never renamed: receivers choose by it. */
export const OUTSIDE_EVENTS = [
  'crossing.up',
  'crossing.down',
  'adoption.proposed',
  'adoption.approved',
  'adoption.rejected',
  'adoption.withdrawn',
  'adoption.shipped',
  'adoption.renewed',
  'adoption.retired',
  'adoption.revised',
  'waiver.expiring',
  'snapshot.imported',
  'edition.imported',
] as const;
export type OutsideEvent = (typeof OUTSIDE_EVENTS)[number];

/** What the outside is told of an event. Stored with the change itself, and delivered at least once. */
export interface Told {
  readonly type: OutsideEvent;
  /** The address of what it is about, below the version's base: /sites/…/adoptions/… */
  readonly subject: string;
  /** The site whose events keep their order; absent: the workspace's keep theirs. */
  readonly siteId?: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** One line for a chat: plain text. */
  readonly text: string;
}
