import * as v from 'valibot';
import { GIVING_BACK_REASONS, NOT_DONE_REASONS, OUTCOMES } from '../../domain/requests/phase.ts';
import { nothing, type FactSchemas } from '../kernel/schemas.ts';
import { count, id, words } from '../kernel/text.ts';

const byVolunteer = { volunteer: id('volunteer') };

/** What facts about a mission say. */
export const missionFacts = {
  'mission.published': nothing,
  'mission.withdrawn': nothing,
  'mission.accepted': v.strictObject(byVolunteer),
  'mission.promised': v.strictObject(byVolunteer),
  'mission.given-back': v.strictObject({
    ...byVolunteer,
    reason: v.exactOptional(v.picklist(GIVING_BACK_REASONS)),
    words: v.exactOptional(words),
  }),
  'mission.started': v.strictObject(byVolunteer),
  'mission.reported': v.strictObject({
    volunteer: v.exactOptional(id('volunteer')),
    outcome: v.picklist(OUTCOMES),
    reason: v.exactOptional(v.picklist(NOT_DONE_REASONS)),
    minutes: v.exactOptional(count(0, 2_880)),
    km: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(2_000))),
    words: v.exactOptional(words),
  }),
} satisfies FactSchemas<'mission'>;
