import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { PUBLIC_DOOR_PAGE, TERRITORY_PAGE } from '../../src/contract/door/endpoints.ts';
import { place as english } from '../../src/messages/door/place-en.ts';
import { place as french } from '../../src/messages/door/place-fr.ts';
import { isPublicPurpose } from '../../src/contract/door/purpose.ts';
import type { Territories } from '../accounts/territories.ts';
import { ApiRefusal, refuse } from '../guards/api-refusal.ts';
import { publishedIn } from '../indicators/public-figures.ts';
import { identityOf } from '../territory/identity.ts';
import { PAGE_STYLE } from '../territory/page-style.ts';
import { stillPolicy } from '../territory/still-policy.ts';
import { missingPage, territoryPage } from '../territory/territory-page.ts';
import { doorPolicy, publicPage } from './public-page.ts';
import { isOpenFor, publicSheetOf } from './public-sheet.ts';

/** What the pages of territories are written from. */
export interface PublicPageParts {
  readonly territories: Pick<Territories, 'itself'>;
  /** Where the built app is; the page lies in `door/`. */
  readonly dist: string;
}

/** The pages that are everybody's, one for each territory: no account, no link of one's own, nothing to remember. */
export function publicRoutes(app: FastifyInstance, { territories, dist }: PublicPageParts): void {
  // Whoever copies an address by hand ends it with a stroke, or without.
  for (const page of [TERRITORY_PAGE, PUBLIC_DOOR_PAGE])
    app.get(`${page}/`, (request, reply) => {
      const { pathname, search } = new URL(request.url, 'http://here');
      return reply.redirect(pathname.replace(/\/+$/, '') + search, 308);
    });

  app.get<{ Params: { territory: string } }>(
    TERRITORY_PAGE,
    async ({ params: { territory }, query }, reply) => {
      const itself = await territories.itself(territory);
      if (!itself) return missing(reply);
      const identity = identityOf(territory, itself);
      const language = (query as { readonly lang?: unknown }).lang === 'en' ? 'en' : 'fr';
      const isOpen = {
        volunteer: isOpenFor('volunteer', itself),
        signal: isOpenFor('signal', itself),
        figures: publishedIn(itself).length > 0,
      };
      const words = { fr: french, en: english }[language];
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', stillPolicy(PAGE_STYLE, identity.style))
        .header('cache-control', 'no-cache')
        .send(territoryPage({ identity, territory, language, words, isOpen }));
    },
  );

  const file = join(dist, 'door', 'index.html');
  app.get<{ Params: { territory: string; purpose: string } }>(
    PUBLIC_DOOR_PAGE,
    async ({ params: { territory, purpose } }, reply) => {
      const itself = isPublicPurpose(purpose) ? await territories.itself(territory) : undefined;
      if (!itself || !isPublicPurpose(purpose)) return missing(reply);
      if (!existsSync(file)) return refuse(reply, new ApiRefusal('unavailable'));
      const identity = identityOf(territory, itself);
      const sheet = publicSheetOf(purpose, itself);
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', doorPolicy(identity.styleSource))
        .header('cache-control', 'no-cache')
        .send(publicPage(await readFile(file, 'utf8'), identity, sheet));
    },
  );
}

/** Whoever mistyped an address reads a sentence, and a way on. */
function missing(reply: FastifyReply): FastifyReply {
  return reply
    .code(404)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', stillPolicy(PAGE_STYLE, ''))
    .send(missingPage(french));
}
