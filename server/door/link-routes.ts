import type { FastifyInstance } from 'fastify';
import { makeLinks } from '../../src/contract/door/endpoints.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import { requireMember } from '../routes/require-member.ts';
import { serve } from '../routes/serve.ts';
import type { Store } from '../store/store.ts';
import type { BallotBoxes } from './ballot-box.ts';
import { openSurvey } from './open-survey.ts';
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
    const open = await openSurvey(store, territory, param('survey'));
    if (!open) return new ApiRefusal('not_found');
    const { about, survey } = open;
    const sheet = sheetOf(survey);
    const tokens = await boxes.issue(territory, about, body.count, sheet);
    if (!tokens) return new ApiRefusal('too_many');
    return { links: tokens.map((token) => `${publicUrl}/p/survey#${token}`) };
  });
}
