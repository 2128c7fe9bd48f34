import type { CountedRow } from '../counted-row.js';
import {
  countAt,
  isObject,
  type JsonForm,
  type JsonObject,
  nameAskedFor,
  objectsIn,
  segmentAt,
  textOf,
} from './json-form.js';

/**
 * What Cloudflare's GraphQL API answered: groups of requests with a `browserMap`, or of page loads by `userAgentBrowser`. It tells
 * families, without versions.
 */
export function readCloudflare(document: unknown, segmentBy?: string): JsonForm | undefined {
  const viewer = isObject(document) && isObject(document.data) ? document.data.viewer : undefined;
  if (!isObject(viewer)) return undefined;
  const groups = [...objectsIn(viewer.zones), ...objectsIn(viewer.accounts)].flatMap((scope) =>
    Object.values(scope).flatMap(objectsIn),
  );
  const ofRequests = groups.flatMap(browsersOf);
  const counted = ofRequests.length > 0 ? browsersOf : pageLoadOf;
  const dimensions = [
    ...new Set(groups.flatMap(({ dimensions }) => (isObject(dimensions) ? Object.keys(dimensions) : []))),
  ];
  const segment = nameAskedFor(dimensions, segmentBy);
  const rows = groups.flatMap((group) =>
    segment === undefined
      ? counted(group)
      : counted(group).map((row) => ({ ...row, segment: segmentOf(group, segment) })),
  );
  if (rows.length === 0) return undefined;
  return {
    format: 'cloudflare-json',
    columns: {
      ...(ofRequests.length > 0
        ? { visits: 'pageViews', browser: 'uaBrowserFamily' }
        : { visits: 'visits', browser: 'userAgentBrowser', os: 'userAgentOS' }),
      ...(segment !== undefined && { segment }),
    },
    dimensions,
    rows,
  };
}

const segmentOf = ({ dimensions }: JsonObject, segment: string): string =>
  segmentAt(isObject(dimensions) ? dimensions[segment] : '', 'dimensions', segment);

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
