import * as v from 'valibot';
import { SURVEY_STATUSES } from '../../domain/surveys/survey.ts';
import type { StateSchema } from '../kernel/schemas.ts';
import { travelling } from '../kernel/state.ts';
import { day, id, moment } from '../kernel/text.ts';
import { answerDetails, calls, frame, quote, surveyDetails, told } from './facts.ts';

/** A survey, as coordinators and agents receive it. */
export const surveyState = v.strictObject({
  ...travelling,
  ...surveyDetails.entries,
  _id: id('survey'),
  noun: v.literal('survey'),
  status: v.picklist(SURVEY_STATUSES),
  frame: v.exactOptional(frame),
  openedOn: v.exactOptional(day),
  calls: v.exactOptional(calls),
  closedAt: v.exactOptional(moment),
  told: v.exactOptional(v.array(told)),
  quotes: v.exactOptional(v.array(quote)),
}) satisfies StateSchema<'survey'>;

/** What one person answered, as coordinators receive it. */
export const answerState = v.strictObject({
  ...travelling,
  ...answerDetails.entries,
  _id: id('answer'),
  noun: v.literal('answer'),
  interviewer: v.exactOptional(id('user')),
}) satisfies StateSchema<'answer'>;
