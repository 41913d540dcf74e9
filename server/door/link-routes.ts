import type { FastifyInstance } from 'fastify';
import { makeLinks } from '../../src/contract/door/endpoints.ts';
import type { Survey } from '../../src/domain/surveys/survey.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import { requireMember } from '../routes/require-member.ts';
import { serve } from '../routes/serve.ts';
import type { Store } from '../store/store.ts';
import type { BallotBoxes } from './ballot-box.ts';
import { sheetOf } from './survey-answers.ts';

/** Making links to a survey, for letters and codes on paper. */
export function linkRoutes(
  app: FastifyInstance,
  { gatekeeper }: Pick<AccountsService, 'gatekeeper'>,
  {
    store,
    boxes,
    publicUrl = '',
  }: { store: Store; boxes: BallotBoxes; publicUrl?: string | undefined },
): void {
  serve(app, makeLinks, async ({ body, param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    const about = param('survey').replace(/^survey:/, '');
    const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(about);
    const doc = isId ? await (await store.shelf(territory)).get(`survey:${about}`) : undefined;
    if (doc?.['status'] !== 'open') return new ApiRefusal('not_found');
    const sheet = sheetOf(doc as unknown as Survey);
    const tokens = await boxes.issue(territory, about, body.count, sheet);
    if (!tokens) return new ApiRefusal('too_many');
    return { links: tokens.map((token) => `${publicUrl}/p/survey#${token}`) };
  });
}
