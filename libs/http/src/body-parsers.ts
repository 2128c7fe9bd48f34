import { type Affordance, BYTES, CSV, GZIP, HAL, JSON_TYPE, MERGE_PATCH, TEXT } from '#libs/hypermedia';
import type { FastifyInstance } from 'fastify';
import { readJson } from './read-json.js';

/** JSON is read strictly, up to `bodyLimit` bytes; an upload is handed on as the stream it is. */
export function installParsers(server: FastifyInstance, bodyLimit: number): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    [JSON_TYPE, HAL, MERGE_PATCH],
    { parseAs: 'buffer', bodyLimit },
    (request, body, done) => {
      const { affordance } = request.routeOptions.config as { affordance?: Affordance };
      if (body.length === 0 && affordance?.needsNoBody) {
        done(null, undefined);
        return;
      }
      try {
        request.exchange.keyed?.carries(body as Buffer);
        done(null, readJson(body as Buffer, affordance?.declared.takesDocuments ? 'document' : 'form'));
      } catch (error) {
        done(error as Error);
      }
    },
  );
  server.addContentTypeParser([CSV, TEXT, GZIP, BYTES], ({ exchange: { keyed } }, payload, done) =>
    done(null, keyed?.carriesUpload(payload) ?? payload),
  );
}
