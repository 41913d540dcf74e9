import type { FastifyInstance } from 'fastify';
import { fitsShape } from './json-shape.ts';

/** A fact stands about six deep, a replicator's checkpoint three. */
const MAX_DEPTH = 64;
/** A push of ten thousand facts has about six hundred thousand. */
const MAX_PARTS = 1_000_000;

/**
 * Bodies are JSON; an empty one is none, whatever it calls itself (some clients always say JSON).
 * What is nested too deep, or has too many parts, is refused before it is parsed.
 */
export function acceptJsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body);
    if (text === '') done(null, undefined);
    else if (fitsShape(text, { depth: MAX_DEPTH, parts: MAX_PARTS })) {
      void parse(request, text, done);
    } else done(new UnreasonableJson());
  });
}

/** It may be JSON, and nobody who means well sends it. */
class UnreasonableJson extends Error {
  override readonly name = 'UnreasonableJson';
  readonly statusCode = 400;
}
