import { dayIn } from '../../domain/kernel/zone.ts';
import { zoneHere } from '../engine/read-model/zone-here.ts';
import type { Day } from '../../domain/kernel/when.ts';
import {
  comparedWith,
  type Answered,
  type ComparedQuestion,
} from '../../domain/surveys/compared.ts';
import { resultsOf } from '../../domain/surveys/results.ts';
import { surveyBefore } from '../../domain/surveys/survey-before.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';

/** The survey before, and what changed since. */
export interface BeforeIt {
  readonly title: string;
  readonly closedOn: Day;
  readonly questions: readonly ComparedQuestion[];
}

/** What changed since the survey of the same group before this one; nothing while this one is being asked. */
export async function beforeIt(
  reader: DocumentQueries,
  later: Answered,
): Promise<BeforeIt | undefined> {
  const closed = await reader.read<'survey'>(await reader.inPhases('survey', ['closed']));
  const survey = surveyBefore(
    later.survey,
    closed.map(({ state }) => state),
  );
  if (!survey) return undefined;
  const answers = await reader.read<'answer'>(await reader.childrenOf(survey._id, 'answer'));
  const results = resultsOf(
    survey,
    answers.map(({ state }) => state),
  );
  return {
    title: survey.title,
    closedOn: dayIn(await zoneHere(reader), survey.closedAt ?? ''),
    questions: comparedWith({ survey, results }, later),
  };
}
