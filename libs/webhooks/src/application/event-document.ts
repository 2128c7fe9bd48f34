/** An event as it was stored with the change that it tells of. */
export interface StoredEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  /** JSON. */
  readonly data: string;
  readonly text: string;
  readonly at: Date;
}

/** What is delivered: a CloudEvent in JSON (1.0, structured). The same event is the same bytes, whenever it is made. */
export function documentOf({ id, type, subject, data, text, at }: StoredEvent, workspaceId: string): string {
  const parsed = JSON.parse(data) as Readonly<Record<string, unknown>>;
  return JSON.stringify({
    ...{ specversion: '1.0', id, source: `${BASE}/workspaces/${workspaceId}`, type },
    ...{ subject: BASE + subject, time: at.toISOString(), datacontenttype: 'application/json' },
    data: { ...parsed, text },
  });
}

/** Of the version that addresses are of. */
const BASE = '/api/v1';

/** The type of the event that a test sends. */
export const TEST_EVENT = 'webhook.test';
