import * as v from 'valibot';
import { MODES, type AnswerDetails } from '../../domain/surveys/answer.ts';
import { MAX_QUESTIONS } from '../../domain/surveys/survey-noun.ts';
import { NO_ANSWERS, QUESTION_KINDS } from '../../domain/surveys/question.ts';
import {
  POPULATIONS,
  TOLD_BY,
  type Quote,
  type SurveyDetails,
  type Told,
} from '../../domain/surveys/survey.ts';
import { allOptional, type FactSchemas } from '../kernel/schemas.ts';
import { count, day, id, label, text, words } from '../kernel/text.ts';

/** The largest group: nobody counts beyond it by hand. */
const people = count(0, 10_000_000);
const MAX_CHOICES = 20;
const MAX_STRATA = 50;

/** Names a question or an answer to it: short, and nothing that anybody would be named. */
const code = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,59}$/));
const codes = v.pipe(v.array(code), v.maxLength(MAX_CHOICES));
const version = count(1, 1_000);

const wording = v.strictObject({
  kind: v.picklist(QUESTION_KINDS),
  text: text(600),
  choices: v.pipe(v.array(v.strictObject({ code, label })), v.maxLength(MAX_CHOICES)),
  least: v.exactOptional(count(0, 1_000)),
  most: v.exactOptional(count(0, 1_000)),
});

const placed = {
  id: code,
  version,
  onlyIf: v.exactOptional(v.strictObject({ question: code, codes })),
};

const question = v.union([v.strictObject({ ...placed, wording }), v.strictObject(placed)]);

const details = {
  title: label,
  population: v.picklist(POPULATIONS),
  questions: v.pipe(v.array(question), v.maxLength(MAX_QUESTIONS)),
};

/** What is asked, of whom. */
export const surveyDetails = v.strictObject(details) satisfies v.GenericSchema<
  unknown,
  SurveyDetails
>;

/** The group when it was opened, and how many were drawn. */
export const frame = v.strictObject({
  size: people,
  drawn: people,
  seed: label,
  strata: v.exactOptional(
    v.pipe(
      v.array(v.strictObject({ name: label, size: people, drawn: people })),
      v.maxLength(MAX_STRATA),
    ),
  ),
});

/** What became of those who were drawn. */
export const calls = v.strictObject({
  answered: people,
  refused: people,
  unreachable: people,
  pending: people,
  gone: people,
});

const asked = { question: code, version };

const reply = v.union([
  v.strictObject({ ...asked, codes: v.pipe(codes, v.minLength(1)) }),
  v.strictObject({ ...asked, number: count(0, 1_000) }),
  v.strictObject({ ...asked, words, quotable: v.exactOptional(v.boolean()) }),
  v.strictObject({ ...asked, none: v.picklist(NO_ANSWERS) }),
]);

/** All that one person said to a survey. */
export const replies = v.pipe(v.array(reply), v.maxLength(MAX_QUESTIONS));

/** What one person answered. */
export const answerDetails = v.strictObject({
  survey: id('survey'),
  mode: v.picklist(MODES),
  replies,
  stratum: v.exactOptional(label),
  byProxy: v.exactOptional(v.boolean()),
}) satisfies v.GenericSchema<unknown, AnswerDetails>;

/** On which day and by which way results went back to people. */
export const told = v.strictObject({ day, by: v.picklist(TOLD_BY) }) satisfies v.GenericSchema<
  unknown,
  Told
>;

/** Whose words are quoted. */
export const quote = v.strictObject({
  answer: id('answer'),
  question: code,
}) satisfies v.GenericSchema<unknown, Quote>;

/** What facts about a survey say. */
export const surveyFacts = {
  'survey.drafted': surveyDetails,
  'survey.revised': v.strictObject({ changes: allOptional(details) }),
  'survey.opened': v.strictObject({ frame, day }),
  'survey.closed': v.strictObject({ calls: v.exactOptional(calls) }),
  'survey.told': told,
  'survey.quoted': quote,
  'survey.unquoted': quote,
} satisfies FactSchemas<'survey'>;

/** What the fact of an answer says. */
export const answerFacts = { 'answer.given': answerDetails } satisfies FactSchemas<'answer'>;
