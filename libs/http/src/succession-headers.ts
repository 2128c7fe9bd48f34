import { rebased, type Succession, successionAt, SUCCESSIONS } from '#libs/hypermedia';
import { IN_ADDRESS } from './sole-credential.js';

/**
 * Of a version that another succeeds: since when it is deprecated (RFC 9745), until when it is served (RFC 8594), what is there in
 * the next (RFC 5829), and where it is told how to move.
 */
export function successionHeaders(url: string): Readonly<Record<string, string>> {
  const succession = successionAt(url);
  if (!succession) return {};
  // Who put a secret where all may read it is not to find it in one more place.
  const isTold = !SECRET.test(url);
  const successor = (isTold ? rebased(url, succession.successor) : succession.successor).replace(
    /[<>"\\^`{|}\s]/g,
    encodeURIComponent,
  );
  const link = `<${successor}>; rel="successor-version", <${GUIDE}>; rel="deprecation"; type="text/html"`;
  return { ...DATES.get(succession), link };
}

/** How keys and tokens begin, and what they are sent by. */
const SECRET = new RegExp(`plk_|eyJ|[?&](${IN_ADDRESS.join('|')})=`);

const datesOf = ({ deprecatedAt, sunsetAt }: Succession) => ({
  deprecation: `@${String(Date.parse(deprecatedAt) / 1000)}`,
  sunset: new Date(sunsetAt).toUTCString(),
});
const DATES = new Map(SUCCESSIONS.map((succession) => [succession, datesOf(succession)]));

/** What the relation to the newest version means, and what is different there. */
const GUIDE = '/rels/v2';
