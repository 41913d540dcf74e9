import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import * as v from 'valibot';
import { DOOR_BYTES, DOOR_PAGE, readAtDoor, sayAtDoor } from '../../src/contract/door/endpoints.ts';
import { isPurpose, type Purpose } from '../../src/contract/door/purpose.ts';
import { SAID } from '../../src/contract/door/said.ts';
import { ApiRefusal, refuse } from '../guards/api-refusal.ts';
import { addressOf } from '../guards/rate-limit.ts';
import { serve } from '../routes/serve.ts';
import type { BallotBoxes } from './ballot-box.ts';
import { DoorLimits } from './door-limits.ts';
import type { Said, Takers } from './taker.ts';

/** What the page may do: run its own script, wear its own styles, answer here. No frame, form or other site. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the door is made of. */
export interface DoorParts {
  readonly takers: Takers;
  readonly boxes: Pick<BallotBoxes, 'sheet'>;
  readonly clock: () => number;
  /** Where the built app is; the page lies in `door/`. */
  readonly dist: string;
}

/** Whether a request is counted by the door's own limits, and by nobody else's. */
export function isAtDoor(url: string): boolean {
  return /^\/(?:p|door|api\/door)(?:\/|\?|$)/.test(url);
}

/**
 * The public door: one page for each purpose, and one way to say something. It asks no account, sets no cookie,
 * looks at none, and answers from no document of a territory.
 */
export function doorRoutes(app: FastifyInstance, { takers, boxes, clock, dist }: DoorParts): void {
  const limits = new DoorLimits(clock);
  app.addHook('onRequest', async (request, reply) => {
    if (!isAtDoor(request.raw.url ?? '')) return undefined;
    const asked = limits.ask(addressOf(request));
    return asked.ok ? undefined : tooMany(reply, asked.retryAfter);
  });

  serve(
    app,
    sayAtDoor,
    async ({ body, param, request }) => {
      const purpose = param('purpose');
      if (!isPurpose(purpose)) return new ApiRefusal('not_found');
      const said = v.safeParse(SAID[purpose], body.said);
      // Asked before the token is: a form that is wrong is wrong for everybody.
      if (!said.success) return new ApiRefusal('bad_request');
      const tried = limits.try(purpose, addressOf(request));
      if (!tried.ok) return new ApiRefusal('too_many_requests', undefined, tried.retryAfter);
      const taken = await take(takers, purpose, { ...body, said: said.output });
      if (taken === 'refused') return new ApiRefusal('unknown_code', USED_OR_OVER);
      tried.giveBack();
      return undefined;
    },
    { bodyLimit: DOOR_BYTES },
  );

  serve(app, readAtDoor, async ({ body, param, request }) => {
    if (param('purpose') !== 'survey') return new ApiRefusal('not_found');
    const tried = limits.try('survey', addressOf(request));
    if (!tried.ok) return new ApiRefusal('too_many_requests', undefined, tried.retryAfter);
    const sheet = await boxes.sheet(body.token);
    if (sheet === undefined) return new ApiRefusal('unknown_code', USED_OR_OVER);
    tried.giveBack();
    return { sheet };
  });

  const page = join(dist, 'door', 'index.html');
  app.get(DOOR_PAGE, async (request, reply) => {
    const { purpose } = request.params as { purpose: string };
    if (!isPurpose(purpose)) return refuse(reply, new ApiRefusal('not_found'));
    if (!existsSync(page)) return refuse(reply, new ApiRefusal('unavailable'));
    return pageHeaders(reply).send(await readFile(page, 'utf8'));
  });
}

const USED_OR_OVER = 'This link was used already, or is not valid any more.';

function pageHeaders(reply: FastifyReply): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', PAGE_POLICY)
    .header('cache-control', 'no-cache')
    .header('x-robots-tag', 'noindex, nofollow, noarchive');
}

function take<P extends Purpose>(
  takers: Takers,
  purpose: P,
  said: Said<P>,
): Promise<'taken' | 'refused'> {
  return takers[purpose](said);
}

function tooMany(reply: FastifyReply, retryAfter: number): FastifyReply {
  return refuse(reply, new ApiRefusal('too_many_requests', undefined, retryAfter));
}
