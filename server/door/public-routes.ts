import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { PUBLIC_DOOR_PAGE } from '../../src/contract/door/endpoints.ts';
import { isPublicPurpose } from '../../src/contract/door/purpose.ts';
import type { Territories } from '../accounts/territories.ts';
import { ApiRefusal, refuse } from '../guards/api-refusal.ts';
import { identityOf } from '../territory/identity.ts';
import { doorPolicy, publicPage } from './public-page.ts';
import { publicSheetOf } from './public-sheet.ts';

/** What the pages of territories are written from. */
export interface PublicPageParts {
  readonly territories: Pick<Territories, 'itself'>;
  /** Where the built app is; the page lies in `door/`. */
  readonly dist: string;
}

/** The pages that are everybody's, one for each territory: no account, no link of one's own, nothing to remember. */
export function publicRoutes(app: FastifyInstance, { territories, dist }: PublicPageParts): void {
  const file = join(dist, 'door', 'index.html');
  app.get<{ Params: { territory: string; purpose: string } }>(
    PUBLIC_DOOR_PAGE,
    async ({ params: { territory, purpose } }, reply) => {
      const itself = isPublicPurpose(purpose) ? await territories.itself(territory) : undefined;
      if (!itself || !isPublicPurpose(purpose)) return refuse(reply, new ApiRefusal('not_found'));
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
