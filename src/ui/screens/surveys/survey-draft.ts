import { CORE_QUESTIONS, coreWording, wordingOf } from '../../../domain/surveys/core-questions.ts';
import { faultOfQuestions, type SurveyFault } from '../../../domain/surveys/fault-of-survey.ts';
import {
  isLocal,
  LOCAL_PREFIX,
  type LocalQuestion,
  type Question,
  type QuestionKind,
} from '../../../domain/surveys/question.ts';
import type { Population, Survey, SurveyDetails } from '../../../domain/surveys/survey.ts';

/** A question of the territory's own, as it is being written. */
export interface OwnQuestion {
  readonly id: string;
  readonly text: string;
  readonly kind: QuestionKind;
  /** One answer a line. */
  readonly choices: string;
}

/** A survey as it is being written. */
export interface SurveyDraft {
  readonly title: string;
  readonly population: Population;
  /** The ids of the core questions that are asked. */
  readonly core: readonly string[];
  readonly own: readonly OwnQuestion[];
}

/** What stands there at first: every core question for people who are helped. */
export function emptySurvey(): SurveyDraft {
  return { title: '', population: 'people', core: coreIdsOf('people'), own: [] };
}

/** The ids of the core questions that this group can be asked, in their order. */
export function coreIdsOf(population: Population): readonly string[] {
  const ids = CORE_QUESTIONS.filter((one) => one.population === population).map(({ id }) => id);
  return [...new Set(ids)];
}

/** A survey that is known, to be corrected. */
export function surveyDraftOf({ title, population, questions }: Survey): SurveyDraft {
  const own = questions.filter(isLocal);
  return {
    ...{ title, population },
    core: questions.filter((one) => !isLocal(one)).map(({ id }) => id),
    own: own.map(({ id, wording: { text, kind, choices } }) => ({
      ...{ id, text, kind },
      choices: choices.map(({ label }) => label).join('\n'),
    })),
  };
}

/** An empty question of the territory's own. */
export function anOwnQuestion(): OwnQuestion {
  return { id: `${LOCAL_PREFIX}${crypto.randomUUID()}`, text: '', kind: 'one', choices: '' };
}

/** The survey that was written. Questions without a text are left out. */
export function surveyDetailsOf(draft: SurveyDraft): SurveyDetails {
  const { title, population, own } = draft;
  return { title: title.trim(), population, questions: [...coreOf(draft), ...own.flatMap(asked)] };
}

/** What is wrong with its questions, if anything. */
export function faultIn(draft: SurveyDraft): SurveyFault | undefined {
  return faultOfQuestions(surveyDetailsOf(draft));
}

/** The answers that stand in the lines. */
export function answersIn({ choices }: Pick<OwnQuestion, 'choices'>): readonly string[] {
  return choices
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** The text of a core question in its latest version. */
export function coreText(id: string): string {
  return wordingOf({ id, version: latestVersion(id) })?.text ?? id;
}

function coreOf({ core, population }: SurveyDraft): readonly Question[] {
  return coreIdsOf(population)
    .filter((id) => core.includes(id))
    .map((id) => ({ id, version: latestVersion(id) }));
}

function latestVersion(id: string): number {
  const versions = CORE_QUESTIONS.filter((one) => one.id === id).map(({ version }) => version);
  return Math.max(...versions.filter((version) => coreWording(id, version)));
}

function asked({ id, text, kind, choices }: OwnQuestion): readonly LocalQuestion[] {
  if (text.trim() === '') return [];
  const isChosen = kind === 'one' || kind === 'several';
  const labels = isChosen ? answersIn({ choices }) : [];
  return [
    {
      ...{ id, version: 1 },
      wording: {
        ...{ kind, text: text.trim() },
        choices: labels.map((label, index) => ({ code: `a${String(index + 1)}`, label })),
        ...(kind === 'number' && { least: 0, most: 1_000 }),
      },
    },
  ];
}
