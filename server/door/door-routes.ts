import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import * as v from 'valibot';
import { DOOR_BYTES, DOOR_PAGE, readAtDoor, sayAtDoor } from '../../src/contract/door/endpoints.ts';
import { isPublicPurpose, isPurpose, type Purpose } from '../../src/contract/door/purpose.ts';
import { SAID } from '../../src/contract/door/said.ts';
import { ApiRefusal, refuse } from '../guards/api-refusal.ts';
import { addressOf } from '../guards/rate-limit.ts';
import { serve } from '../routes/serve.ts';
import type { BallotBoxes } from './ballot-box.ts';
import { DoorLimits } from './door-limits.ts';
import { doorPolicy } from './public-page.ts';
import { publicRoutes, type PublicPageParts } from './public-routes.ts';
import type { Said, Taken, Takers } from './taker.ts';

/** What the door is made of. */
export interface DoorParts extends PublicPageParts {
  readonly takers: Takers;
  readonly boxes: Pick<BallotBoxes, 'sheet'>;
  readonly clock: () => number;
}

/** Whether a request is counted by the door's own limits, and by nobody else's. */
export function isAtDoor(url: string): boolean {
  return /^\/(?:p|t|door|api\/door)(?:\/|\?|$)/.test(url);
}

/**
 * The public door: one page for each purpose, and one way to say something. It asks no account, sets no cookie,
 * looks at none, and answers from no document of a territory.
 */
export function doorRoutes(app: FastifyInstance, parts: DoorParts): void {
  const { takers, boxes, clock, dist } = parts;
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
      const isPublic = isPublicPurpose(purpose);
      const said = v.safeParse(SAID[purpose], body.said);
      // Asked before the token is: a form that is wrong is wrong for everybody.
      if (!said.success || (!isPublic && body.token.length < SHORTEST_SECRET))
        return new ApiRefusal('bad_request');
      const from = addressOf(request);
      const tried = isPublic ? limits.tell(purpose, from) : limits.try(purpose, from);
      if (!tried.ok) return new ApiRefusal('too_many_requests', undefined, tried.retryAfter);
      const taken = await take(takers, purpose, { ...body, said: said.output });
      if (taken === 'full') return new ApiRefusal('too_many_requests', undefined, TOMORROW_S);
      if (isPublic) return taken === 'refused' ? new ApiRefusal('not_found') : undefined;
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
    if (!isPurpose(purpose) || isPublicPurpose(purpose))
      return refuse(reply, new ApiRefusal('not_found'));
    if (!existsSync(page)) return refuse(reply, new ApiRefusal('unavailable'));
    return pageHeaders(reply).send(await readFile(page, 'utf8'));
  });
  publicRoutes(app, parts);
}

/** When a day is full it is tried again after a while: the next day begins some time. */
const TOMORROW_S = 2 * 3_600;

/** Fewer characters hold no secret. */
const SHORTEST_SECRET = 20;

const USED_OR_OVER = 'This link was used already, or is not valid any more.';

function pageHeaders(reply: FastifyReply): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', doorPolicy())
    .header('cache-control', 'no-cache')
    .header('x-robots-tag', 'noindex, nofollow, noarchive');
}

function take<P extends Purpose>(takers: Takers, purpose: P, said: Said<P>): Promise<Taken> {
  return takers[purpose](said);
}

function tooMany(reply: FastifyReply, retryAfter: number): FastifyReply {
  return refuse(reply, new ApiRefusal('too_many_requests', undefined, retryAfter));
}
