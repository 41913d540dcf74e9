import type { FastifyInstance } from 'fastify';
import { readInvitations, sendInvitations } from '../../src/contract/door/invitations.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import { requireMember } from '../routes/require-member.ts';
import { serve } from '../routes/serve.ts';
import type { Store } from '../store/store.ts';
import type { Invitations, InvitingSurvey } from './invitations.ts';
import { openSurvey } from './open-survey.ts';
import { sheetOf } from './survey-answers.ts';

/** Five hundred addresses of the greatest length, and what surrounds them. */
const LONGEST_BODY = 160 * 1024;

/** Invitations to a survey by e-mail; coordinators only. */
export function invitationMailRoutes(
  app: FastifyInstance,
  { gatekeeper, journal, territories }: AccountsService,
  { store, invitations }: { readonly store: Store; readonly invitations: Invitations },
): void {
  const from = async (territory: string) => ({
    territory,
    language: await territories.language(territory),
    title: await territories.title(territory),
    desk: await territories.desk(territory),
  });

  serve(app, readInvitations, async ({ body, param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    const survey = await inviting(store, territory, param('survey'), body.until);
    return survey ? invitations.now(await from(territory), survey) : new ApiRefusal('not_found');
  });

  serve(
    app,
    sendInvitations,
    async ({ body, param, request }) => {
      const territory = param('territory');
      const person = await requireMember(gatekeeper, request, territory, 'coordinator');
      if (person instanceof ApiRefusal) return person;
      const survey = await inviting(store, territory, param('survey'), body.until);
      if (!survey) return new ApiRefusal('not_found');
      if (!invitations.canSend) return new ApiRefusal('unavailable');
      const sent = await invitations.send(await from(territory), survey, body.addresses);
      if (!sent) return new ApiRefusal('too_many');
      if (sent.taken > 0) {
        const about = `survey:${survey.about}`;
        const line = {
          kind: 'invitations-sent',
          by: person.user,
          about,
          count: sent.taken,
        } as const;
        await journal.write(territory, line);
      }
      return sent;
    },
    { bodyLimit: LONGEST_BODY },
  );
}

async function inviting(
  store: Store,
  territory: string,
  id: string,
  until: string,
): Promise<InvitingSurvey | undefined> {
  const open = await openSurvey(store, territory, id);
  if (!open) return undefined;
  const { about, survey } = open;
  return { about, title: survey.title, sheet: sheetOf(survey), until };
}
