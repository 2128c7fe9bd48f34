import type { CountedRow } from '../counted-row.js';
import { countAt, isObject, type JsonForm, type JsonObject, objectsIn, textOf } from './json-form.js';

/**
 * What Cloudflare's GraphQL API answered: groups of requests with a `browserMap`, or of page loads by `userAgentBrowser`. It tells
 * families, without versions.
 */
export function readCloudflare(document: unknown): JsonForm | undefined {
  const viewer = isObject(document) && isObject(document.data) ? document.data.viewer : undefined;
  if (!isObject(viewer)) return undefined;
  const groups = [...objectsIn(viewer.zones), ...objectsIn(viewer.accounts)].flatMap((scope) =>
    Object.values(scope).flatMap(objectsIn),
  );
  const ofRequests = groups.flatMap(browsersOf);
  const rows = ofRequests.length > 0 ? ofRequests : groups.flatMap(pageLoadOf);
  if (rows.length === 0) return undefined;
  return {
    format: 'cloudflare-json',
    columns:
      ofRequests.length > 0
        ? { visits: 'pageViews', browser: 'uaBrowserFamily' }
        : { visits: 'visits', browser: 'userAgentBrowser', os: 'userAgentOS' },
    rows,
  };
}

const browsersOf = ({ sum }: JsonObject): CountedRow[] =>
  objectsIn(isObject(sum) ? sum.browserMap : undefined).map((entry) => ({
    named: { browser: textOf(entry.uaBrowserFamily ?? entry.key), isOfAnySystem: true },
    visits: countAt(entry.pageViews, 'browserMap', 'pageViews'),
  }));

function pageLoadOf({ dimensions, sum, count }: JsonObject): CountedRow[] {
  if (!isObject(dimensions) || typeof dimensions.userAgentBrowser !== 'string') return [];
  const visits = isObject(sum) && 'visits' in sum ? sum.visits : count;
  const { userAgentBrowser: browser, userAgentOS } = dimensions;
  return [
    {
      named: { browser, os: textOf(userAgentOS), isOfAnySystem: true },
      visits: countAt(visits, 'sum', 'visits'),
    },
  ];
}
