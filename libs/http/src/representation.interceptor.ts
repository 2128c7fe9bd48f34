import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import {
  type Affordance,
  affordanceOf,
  CSV,
  CURIES,
  Download,
  entityTag,
  EventStream,
  factHeaders,
  HAL,
  HAL_FORMS,
  hrefOf,
  JSON_TYPE,
  narrowed,
  Redirection,
  renderCsv,
  renderHal,
  renderHalForms,
  Resource,
} from '#libs/hypermedia';
import { Problem } from '#libs/problem-details';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { concatMap, type Observable, throwError, timeout } from 'rxjs';
import { embedLinked } from './embed-linked.js';
import { EventStreams } from './event-streams.js';
import { UNCACHED } from './send-problem.js';

/** Sends what a controller answers in the media type that was negotiated, with its headers; the body is final bytes. */
@Injectable()
export class RepresentationInterceptor implements NestInterceptor {
  constructor(private readonly streams: EventStreams) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    // How long an upload takes is up to its sender; the server's own limit on arrival holds.
    const { upload } = affordanceOf(context).declared;
    const handled = next.handle();
    return (upload ? handled : handled.pipe(timeout({ first: PATIENCE, with: () => throwError(tookTooLong) }))).pipe(
      concatMap(async (answer: unknown) => {
        if (answer instanceof Resource) return represent(answer, context, request, reply);
        if (answer instanceof Redirection) return redirect(answer, request, reply);
        if (answer instanceof Download) return download(answer, request, reply);
        if (answer instanceof EventStream) return this.streams.open(answer, affordanceOf(context), request, reply);
        return Buffer.isBuffer(answer) ? sendAsIs(answer, affordanceOf(context), request, reply) : answer;
      }),
    );
  }
}

/** Milliseconds for an answer to be made. */
const PATIENCE = 120_000;
const tookTooLong = () => new Problem('unavailable', 'The answer took too long. Try again, or ask for less.');

/** What is no resource: a page, a document of another media type. */
function sendAsIs(
  body: Buffer,
  { isTagged, permissions }: Affordance,
  { exchange: { mediaType, status = 200 } }: FastifyRequest,
  reply: FastifyReply,
): Buffer {
  reply.headers({
    'content-type': typed(mediaType),
    ...(!isTagged || status >= 400
      ? { ...UNCACHED, vary: 'Accept' }
      : {
          ...(permissions.length > 0 ? REVALIDATED : { vary: 'Accept', 'cache-control': 'no-cache' }),
          etag: entityTag(body),
        }),
  });
  return body;
}

function download({ content, bytes, fileName }: Download, { exchange }: FastifyRequest, reply: FastifyReply): Readable {
  reply.headers({
    'content-type': typed(exchange.mediaType),
    'content-length': bytes,
    'content-disposition': `attachment; filename="${fileName}"`,
    ...UNCACHED,
  });
  // A stream is destroyed where nobody reads it; an iterator around it would leave it open.
  return content instanceof Readable ? content : Readable.from(content);
}

function redirect({ target }: Redirection, { exchange, url }: FastifyRequest, reply: FastifyReply): Buffer {
  const [, query] = url.split('?', 2);
  const href = hrefOf(target, exchange.base) + (query ? `?${query}` : '');
  exchange.status = 308;
  reply.headers({ 'content-type': exchange.mediaType, location: href, ...REVALIDATED });
  const _links = { self: { href: url }, 'plimsoll:moved-to': { href }, curies: CURIES };
  return Buffer.from(JSON.stringify({ _links }));
}

async function represent(
  whole: Resource,
  context: ExecutionContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Buffer> {
  const { answers, showsSecret } = affordanceOf(context).declared;
  const { principal, mediaType, view, base } = request.exchange;
  const audience = { principal, base };
  const resource = narrowed(whole.inVersion(base), view);
  const self = resource.links.find(({ rel }) => rel === 'self');

  const document = DOCUMENTS.get(mediaType)?.(resource, audience);
  if (document && view.embed.length > 0) await embedLinked(document, resource, request);
  const body = Buffer.from(document ? JSON.stringify(document) : textOf(resource, mediaType, base));
  reply.headers({
    'content-type': typed(mediaType),
    etag: entityTag(body, resource.stamp),
    ...REVALIDATED,
    ...(showsSecret && { 'cache-control': 'no-store' }),
  });
  if (mediaType === CSV) reply.headers(factHeaders(resource.members));
  addLinkHeader(resource, audience.base, reply);
  if (resource.isDeferred) request.exchange.status = 202;
  if ((resource.isDeferred || answers.status === 201) && self)
    reply.header('location', hrefOf(self.target, audience.base));
  return body;
}

const DOCUMENTS = new Map([
  [HAL, renderHal],
  [JSON_TYPE, renderHal],
  [HAL_FORMS, renderHalForms],
]);

function textOf(resource: Resource, mediaType: string, base: string): string {
  const write = resource.renditions.get(mediaType) ?? (mediaType === CSV ? () => renderCsv(resource) : undefined);
  if (!write) throw new TypeError(`What is declared to be answered as ${mediaType} has no such rendition.`);
  return write(base);
}

const typed = (mediaType: string): string =>
  mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;

/** RFC 8288: the relations that tools follow without reading the body. */
function addLinkHeader({ links }: Resource, base: string, reply: FastifyReply): void {
  const told = HEADER_RELATIONS.flatMap((relation) => links.filter(({ rel }) => rel === relation)).map(
    ({ rel, target }) => `<${hrefOf(target, base)}>; rel="${rel}"`,
  );
  const before = reply.getHeader('link');
  if (told.length > 0) reply.header('link', [...(typeof before === 'string' ? [before] : []), ...told].join(', '));
}

const HEADER_RELATIONS = ['first', 'prev', 'next', 'last'];

/** For the caller alone, who asks each time whether it is still so. */
const REVALIDATED = { vary: 'Accept, Authorization', 'cache-control': 'private, no-cache' };
