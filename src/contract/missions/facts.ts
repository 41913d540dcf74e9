import * as v from 'valibot';
import { GIVING_BACK_REASONS, NOT_DONE_REASONS, OUTCOMES } from '../../domain/requests/phase.ts';
import { allOptional, nothing, type FactSchemas } from '../kernel/schemas.ts';
import { factId } from '../kernel/state.ts';
import { count, id, label, words } from '../kernel/text.ts';

const byVolunteer = { volunteer: id('volunteer') };
const outcome = v.picklist(OUTCOMES);
const reason = v.picklist(NOT_DONE_REASONS);
const minutes = count(0, 2_880);
const km = v.pipe(v.number(), v.minValue(0), v.maxValue(2_000));

/** The question of a kind of help as it was asked, and what was answered. */
const answer = v.strictObject({ question: label, words });

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
    outcome,
    reason: v.exactOptional(reason),
    minutes: v.exactOptional(minutes),
    km: v.exactOptional(km),
    words: v.exactOptional(words),
    answer: v.exactOptional(answer),
  }),
  'mission.report-amended': v.strictObject({
    report: factId,
    changes: allOptional({
      outcome,
      reason: v.nullable(reason),
      minutes: v.nullable(minutes),
      km: v.nullable(km),
      words: v.nullable(words),
      answer: v.nullable(answer),
    }),
  }),
} satisfies FactSchemas<'mission'>;
