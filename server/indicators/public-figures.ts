import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Publication } from '../../src/domain/indicators/publication.ts';
import { indicators as english } from '../../src/messages/indicators/en.ts';
import { indicators as french } from '../../src/messages/indicators/fr.ts';
import type { Territories } from '../accounts/territories.ts';
import { ApiRefusal, refuse } from '../guards/api-refusal.ts';
import type { Doc } from '../store/store.ts';
import { identityOf } from '../territory/identity.ts';
import { stillPolicy } from '../territory/still-policy.ts';
import { publicPage } from './public-page.ts';
import { PUBLIC_STYLE } from './public-style.ts';

/**
 * What a territory published, for everybody. No such territory, nothing published, and a page that was taken
 * off look alike.
 */
export function publicFigures(
  app: FastifyInstance,
  territories: Pick<Territories, 'itself'>,
): void {
  app.get<{ Params: { territory: string } }>('/public/:territory', async (request, reply) => {
    const doc = await territories.itself(request.params.territory);
    const publications = publishedIn(doc);
    if (!doc || publications.length === 0) return refuse(reply, new ApiRefusal('not_found'));
    const language = languageOf(request);
    const identity = identityOf(request.params.territory, doc);
    const page = publicPage({
      ...{ identity, publications, language },
      words: { fr: french, en: english }[language],
    });
    return reply
      .header('content-security-policy', stillPolicy(PUBLIC_STYLE, identity.style))
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(page);
  });
}

/** What a territory published, while everybody may read it. */
export function publishedIn(doc: Doc | undefined): readonly Publication[] {
  if (doc?.['publicPage'] !== true) return [];
  const { publications } = doc as { readonly publications?: readonly Publication[] };
  return publications ?? [];
}

function languageOf({ query }: FastifyRequest): 'fr' | 'en' {
  return (query as { readonly lang?: unknown }).lang === 'en' ? 'en' : 'fr';
}
