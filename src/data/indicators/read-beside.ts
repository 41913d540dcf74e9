import type { Decision } from '../../domain/decisions/decision.ts';
import { decisionsOfYear } from '../../domain/decisions/in-order.ts';
import { answersOfYear, closedIn, type Answers } from '../../domain/indicators/asked.ts';
import type { FigureYear } from '../../domain/indicators/year.ts';
import type { Answer } from '../../domain/surveys/answer.ts';
import { saidIn } from '../../domain/surveys/own-words.ts';
import type { Survey } from '../../domain/surveys/survey.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';

/** What stands beside the counts of a year. */
interface BesideCounts {
  readonly answers: Answers;
  readonly decisions: readonly Decision[];
  /** Words of people who agreed, that a coordinator chose. */
  readonly quotes: readonly string[];
}

/** What people answered when they were asked in a year, whose words were chosen, and what was decided. */
export async function readBeside(reader: DocumentQueries, year: FigureYear): Promise<BesideCounts> {
  const decisions = await reader.read<'decision'>(await reader.all('decision'));
  const { surveys, answers } = await readSurveys(reader, year);
  return {
    answers: answersOfYear(surveys, answers, year),
    decisions: decisionsOfYear(
      decisions.map(({ state }) => state),
      year,
    ),
    quotes: surveys.flatMap((survey) =>
      saidIn(survey, answers).flatMap(({ isQuoted, words }) => (isQuoted ? [words] : [])),
    ),
  };
}

/** Surveys that are over are few; only the answers to those of the year are opened. */
async function readSurveys(
  reader: DocumentQueries,
  year: FigureYear,
): Promise<{ readonly surveys: readonly Survey[]; readonly answers: readonly Answer[] }> {
  const closed = await reader.read<'survey'>(await reader.inPhases('survey', ['closed']));
  const surveys = closedIn(
    closed.map(({ state }) => state),
    year,
  );
  const ids = await Promise.all(surveys.map(({ _id }) => reader.childrenOf(_id, 'answer')));
  const answers = await reader.read<'answer'>(ids.flat());
  return { surveys, answers: answers.map(({ state }) => state) };
}
