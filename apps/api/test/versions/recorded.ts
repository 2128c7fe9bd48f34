import type { Caller } from '../start-api.js';
import { MEASURED, SitesClient } from '../sites/sites-client.js';

/** What both versions are asked, below their base; `{audience}` stands for one that was measured. */
export const ASKED = [
  '',
  '/features?limit=2&q=grid',
  '/features/subgrid',
  '/audiences/{audience}/coverage?limit=2&sort=full,name&threshold=90',
  '/audiences/{audience}/coverage/has?threshold=90',
  '/audiences/{audience}/coverage/css.properties.backdrop-filter',
  '/audiences/{audience}/joint-coverage?subject=has&subject=subgrid&threshold=90',
];

/** The answers to that, in HAL, each id told by when it came first. */
export async function answersOf(caller: Caller, base: string): Promise<Record<string, object>> {
  const { id } = await new SitesClient(caller).measured(MEASURED);
  const answers: Record<string, object> = {};
  for (const asked of ASKED) {
    const { body } = await caller.get(base + asked.replace('{audience}', String(id))).expect(200);
    answers[`GET ${base}${asked}`] = body as object;
  }
  return JSON.parse(withoutIds(JSON.stringify(answers))) as Record<string, object>;
}

function withoutIds(text: string): string {
  const seen = new Map<string, string>();
  return text.replace(UUID, (id) => {
    const known = seen.get(id) ?? `id-${String(seen.size + 1)}`;
    seen.set(id, known);
    return known;
  });
}

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;
