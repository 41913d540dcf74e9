import type { FactOf } from '../kernel/fact.ts';
import type { Id } from '../kernel/ids.ts';
import type { StateOf } from '../kernel/state.ts';
import type { Day, Moment } from '../kernel/when.ts';
import type { Calls } from '../statistics/participation.ts';
import type { Question } from './question.ts';

/** Who is asked: the three of the founding interview. */
export const POPULATIONS = ['people', 'volunteers', 'authorities'] as const;

/** One of the three. */
export type Population = (typeof POPULATIONS)[number];

/** Being written, being asked, over. */
export const SURVEY_STATUSES = ['draft', 'open', 'closed'] as const;

/** One of the three. */
export type SurveyStatus = (typeof SURVEY_STATUSES)[number];

/** What is asked, of whom. */
export interface SurveyDetails {
  readonly title: string;
  readonly population: Population;
  /** Core questions first, in their order. */
  readonly questions: readonly Question[];
}

/** The group when the survey was opened, and whom the lot fell on. */
export interface Frame {
  /** N: how many belong to the group. */
  readonly size: number;
  /** n: how many were drawn to be asked; all of them in a census. */
  readonly drawn: number;
  /** The draw can be done again with it: the same seed and people give the same. */
  readonly seed: string;
  /** When it was drawn stratum by stratum: people and drawn of each, by the name of the stratum. */
  readonly strata?: readonly Stratum[];
}

/** A village or another part of the group. */
export interface Stratum {
  readonly name: string;
  readonly size: number;
  readonly drawn: number;
}

/** By which way results go back to those who answered. */
export const TOLD_BY = ['letter', 'call', 'meeting'] as const;

/** Results went back to those who answered: on which day, by which way. */
export interface Told {
  readonly day: Day;
  readonly by: (typeof TOLD_BY)[number];
}

/** Words that somebody agreed to be quoted with, and that a coordinator chose for the summary. */
export interface Quote {
  readonly answer: Id<'answer'>;
  readonly question: string;
}

/** The most words that are chosen of one survey. */
export const MAX_QUOTES = 6;
/** How often results go back to people. */
export const MAX_TOLD = 20;

/** A set of questions that is put to a group. */
export interface Survey extends StateOf<'survey'>, SurveyDetails {
  readonly status: SurveyStatus;
  /** Since it was opened. */
  readonly frame?: Frame;
  readonly openedOn?: Day;
  /** Since it was closed: what became of those who were drawn. */
  readonly calls?: Calls;
  readonly closedAt?: Moment;
  /** Since results went back to people, the first time first. */
  readonly told?: readonly Told[];
  /** In the order in which they were chosen. */
  readonly quotes?: readonly Quote[];
}

/** Somebody began to write one. */
export type SurveyDrafted = FactOf<'survey.drafted', 'survey', SurveyDetails>;

/** Somebody changed one that nobody was asked yet. */
export type SurveyRevised = FactOf<
  'survey.revised',
  'survey',
  { readonly changes: Partial<SurveyDetails> }
>;

/** From now on people are asked, and the questions stay as they are. */
export type SurveyOpened = FactOf<
  'survey.opened',
  'survey',
  { readonly frame: Frame; readonly day: Day }
>;

/** Nobody is asked any more. */
export type SurveyClosed = FactOf<'survey.closed', 'survey', { readonly calls?: Calls }>;

/** Results were given back to those who answered. */
export type SurveyTold = FactOf<'survey.told', 'survey', Told>;

/** Somebody's words were chosen for the summary: they agreed, and nothing in them tells who they are. */
export type SurveyQuoted = FactOf<'survey.quoted', 'survey', Quote>;

/** They are not to be quoted after all. */
export type SurveyUnquoted = FactOf<'survey.unquoted', 'survey', Quote>;

/** Every fact about a survey. */
export type SurveyFact =
  | SurveyDrafted
  | SurveyRevised
  | SurveyOpened
  | SurveyClosed
  | SurveyTold
  | SurveyQuoted
  | SurveyUnquoted;
