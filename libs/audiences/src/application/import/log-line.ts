/** What a line of an access log says that counts here. */
export interface LogLine {
  readonly userAgent: string;
  /** Whether somebody was shown a page by it. */
  readonly isView: boolean;
}

/** A line in the combined format of Apache and nginx, with or without a host before it and more behind it. */
export function readLogLine(line: string): LogLine | undefined {
  const [, request = '', status = '', userAgent] = COMBINED.exec(line) ?? [];
  return userAgent === undefined ? undefined : { userAgent: unescaped(userAgent), isView: isView(request, status) };
}

/** A line in the common format, which names no user agent. */
export const isCommonLog = (line: string): boolean => COMMON.test(line);

/** What a page is: asked for by GET, found or still the same, and by its path no script, style, image, font or data. */
function isView(request: string, status: string): boolean {
  const [, path] = GET.exec(request) ?? [];
  return path !== undefined && VIEWED.test(status) && !PART_OF_A_PAGE.test(path);
}

const QUOTED = String.raw`"((?:[^"\\]|\\.)*)"`;
const UP_TO_STATUS = String.raw`^[^"[\]]{3,1000} \[[^"[\]]{10,60}\] ${QUOTED} (\d{3}) (?:\d+|-)`;
const COMMON = new RegExp(UP_TO_STATUS);
const COMBINED = new RegExp(`${UP_TO_STATUS} ${QUOTED.replace('((?:', '(?:(?:')} ${QUOTED}`);

const GET = /^GET ([^ ?#]*)/;
const VIEWED = /^(?:2\d\d|304)$/;
const PART_OF_A_PAGE =
  /\.(?:m?js|css|map|json|xml|txt|wasm|ico|svgz?|png|jpe?g|gif|webp|avif|bmp|woff2?|ttf|otf|eot|mp[34]|webm|ogg|wav|m4[av]|mov|pdf|zip|gz|webmanifest|rss|atom)$/i;

/** nginx writes a quote as \x22, Apache as \". */
const unescaped = (text: string): string =>
  text.replace(/\\(?:x([\da-f]{2})|(["\\]))/gi, (_, code: string | undefined, itself: string | undefined) =>
    code === undefined ? (itself ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );
