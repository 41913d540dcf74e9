import { makeLinks } from '../../contract/door/endpoints.ts';
import {
  readInvitations,
  sendInvitations,
  type InvitationsNow,
  type Invited,
} from '../../contract/door/invitations.ts';
import type { Listed } from '../../domain/attempts/call-list.ts';
import { progressOf } from '../../domain/attempts/progress.ts';
import { standingOf } from '../../domain/attempts/standing.ts';
import { uuid4, type Id } from '../../domain/kernel/ids.ts';
import type { Day } from '../../domain/kernel/when.ts';
import type { Calls } from '../../domain/statistics/participation.ts';
import { isNoFigure, type NoFigure } from '../../domain/statistics/no-figure.ts';
import type { Answer, AnswerDetails, Mode } from '../../domain/surveys/answer.ts';
import { callsOf } from '../../domain/surveys/cockpit.ts';
import { resultsByMode, resultsOf, type Results } from '../../domain/surveys/results.ts';
import { saidIn, type Said } from '../../domain/surveys/own-words.ts';
import type {
  Population,
  Quote,
  Survey,
  SurveyDetails,
  Told,
} from '../../domain/surveys/survey.ts';
import { drawFrom, type DrawPlan } from '../../domain/surveys/who-is-asked.ts';

import type { FactWriter, NewFact } from '../engine/fact-writer.ts';
import type { Server } from '../engine/gateway/server.ts';
import { liveQuery, type LiveParts } from '../engine/live/live-query.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';
import type { Command, CommandResult } from '../kernel/command.ts';
import type { Live } from '../kernel/live.ts';
import { dayIn } from '../../domain/kernel/zone.ts';
import { zoneHere } from '../engine/read-model/zone-here.ts';
import { beforeIt, type BeforeIt } from './before-it.ts';
import { askedSince, groupOf, type GroupMember } from './group.ts';

/** A survey among others. */
export interface SurveyCard {
  readonly survey: Survey;
  readonly provisional: boolean;
  /** People who answered, as far as this device may know: agents' devices know of none. */
  readonly answered: number;
}

/** A survey and what was answered. */
export interface SurveyFile extends SurveyCard {
  readonly results: Results;
  readonly byMode: ReadonlyMap<Mode, Results>;
  /** People who answered, by the part of the group that they belong to. */
  readonly answeredIn: ReadonlyMap<string, number>;
  /** The list of those who are rung for it, once it was opened. */
  readonly list?: Id<'call-list'>;
  /** What became of those who were drawn; frozen when the survey was closed. */
  readonly calls: Calls;
  /** The survey of the same group before this one, once this one is over. */
  readonly before?: BeforeIt;
  /** What people said in their own words, in no order that tells who: those who may be quoted first. */
  readonly words: readonly Said[];
}

/** Those who could be asked. */
export interface Group {
  readonly members: readonly GroupMember[];
  /** Of them, people who answered or refused another survey within the last months: left in peace. */
  readonly leftInPeace: number;
}

/** What is asked of a group, and what was answered. */
export interface Surveys {
  /** Those under way first, then those being written, then the others. */
  list(): Live<readonly SurveyCard[]>;
  one(id: Id<'survey'>): Live<SurveyFile | undefined>;
  draft(details: SurveyDetails): Command;
  revise(id: Id<'survey'>, changes: Partial<SurveyDetails>): Command;
  /** Those who could be asked today. */
  group(population: Population): Promise<Group>;
  /**
   * Opens a survey, draws whom to ask and puts them on a call list, all or nothing. Those who helped a person are kept
   * from ringing them.
   * @returns the reason where so many cannot be drawn
   */
  open(survey: Survey, plan: DrawPlan): Promise<CommandResult | NoFigure>;
  /** Opens a survey for a group whose people are not known here: it is answered by link or on paper. */
  openFor(id: Id<'survey'>, size: number): Command;
  /** Nobody is asked any more: the survey and its call list are closed, both or neither. */
  close(file: Pick<SurveyFile, 'survey' | 'calls' | 'list'>): Command;
  /**
   * So many links to a survey that is open, each for one answer; told this once, and joined to nobody. Online.
   * @returns undefined: the server could not be asked
   */
  links(id: Id<'survey'>, count: number): Promise<readonly string[] | undefined>;
  /**
   * How invitations by e-mail go, and the message as it would be read. Online.
   * @returns undefined: the server could not be asked
   */
  invitations(id: Id<'survey'>, until: Day): Promise<InvitationsNow | undefined>;
  /**
   * Sends each of these addresses a link, once for a survey however often it is asked. They are kept nowhere here. Online.
   * @returns `too-many`: the survey has as many links as it may have; `failed`: it can be asked again
   */
  invite(
    id: Id<'survey'>,
    until: Day,
    addresses: readonly string[],
  ): Promise<Invited | 'too-many' | 'failed'>;
  /** Results went back to those who answered. */
  told(id: Id<'survey'>, told: Told): Command;
  /** Chooses somebody's words for the summary, or takes them out again. */
  quote(id: Id<'survey'>, quote: Quote, isQuoted: boolean): Command;
  /** Notes what one person answered. */
  answer(details: AnswerDetails): Command;
}

/** What surveys are read and written with. */
export interface SurveysParts extends LiveParts {
  readonly writer: FactWriter;
  readonly server: Server;
  readonly clock: () => number;
  readonly random: (bytes: number) => Uint8Array<ArrayBuffer>;
}

/** Nobody is asked a second time before so many days have passed. */
const DAYS_IN_PEACE = 180;
const PEOPLE_A_FACT = 50;

/** The surveys of this device. */
export function surveysOf(parts: SurveysParts): Surveys {
  const { reader, writer, server, clock, random } = parts;
  const today = async (): Promise<Day> =>
    dayIn(await zoneHere(reader), new Date(clock()).toISOString());
  return {
    list: () => liveQuery(parts, ({ reader: tracked }) => cardsOf(tracked)),
    one: (id) => liveQuery(parts, ({ reader: tracked }) => fileOf(tracked, id)),
    draft: (details) =>
      writer.write({ type: 'survey.drafted', subject: writer.newId('survey'), data: details }),
    revise: (id, changes) =>
      writer.write({ type: 'survey.revised', subject: id, data: { changes } }),
    group: async (population) => {
      const members = await groupOf(reader, population);
      const asked = await askedSince(reader, clock(), DAYS_IN_PEACE);
      return { members, leftInPeace: members.filter(({ id }) => asked.has(id)).length };
    },
    async open(survey, plan) {
      const members = await groupOf(reader, survey.population);
      const asked = await askedSince(reader, clock(), DAYS_IN_PEACE);
      const drawn = drawFrom(members, asked, plan);
      if (isNoFigure(drawn)) return drawn;
      const byId = new Map(members.map((one) => [one.id, one]));
      const people = drawn.people.flatMap((id) => byId.get(id as GroupMember['id']) ?? []);
      const list = writer.newId('call-list');
      const purpose = { kind: 'survey', survey: survey._id } as const;
      const opened: NewFact = {
        type: 'survey.opened',
        subject: survey._id,
        data: { frame: drawn.frame, day: await today() },
      };
      const listed: NewFact = {
        type: 'call-list.opened',
        subject: list,
        data: { title: survey.title, purpose },
      };
      return writer.write(opened, listed, ...extensionsOf(list, people));
    },
    openFor: async (id, size) =>
      writer.write({
        type: 'survey.opened',
        subject: id,
        data: { frame: { size, drawn: size, seed: uuid4(random(16)) }, day: await today() },
      }),
    close({ survey, calls, list }) {
      const closed: NewFact = { type: 'survey.closed', subject: survey._id, data: { calls } };
      return list
        ? writer.write(closed, { type: 'call-list.closed', subject: list, data: {} })
        : writer.write(closed);
    },
    async links(survey, count) {
      const territory = writer.membership?.territory ?? '';
      const asked = await server.ask(makeLinks, { territory, survey }, { count });
      return asked.ok ? asked.value.links : undefined;
    },
    async invitations(survey, until) {
      const territory = writer.membership?.territory ?? '';
      const asked = await server.ask(readInvitations, { territory, survey }, { until });
      return asked.ok ? asked.value : undefined;
    },
    async invite(survey, until, addresses) {
      const territory = writer.membership?.territory ?? '';
      const body = { until, addresses: [...addresses] };
      const asked = await server.ask(sendInvitations, { territory, survey }, body);
      if (asked.ok) return asked.value;
      return asked.problem === 'too_many' ? 'too-many' : 'failed';
    },
    told: (subject, data) => writer.write({ type: 'survey.told', subject, data }),
    quote: (subject, data, isQuoted) =>
      writer.write({ type: isQuoted ? 'survey.quoted' : 'survey.unquoted', subject, data }),
    answer: (details) =>
      writer.write({ type: 'answer.given', subject: writer.newId('answer'), data: details }),
  };
}

function extensionsOf(
  subject: Id<'call-list'>,
  people: readonly GroupMember[],
): readonly NewFact[] {
  const facts: NewFact[] = [];
  for (let from = 0; from < people.length; from += PEOPLE_A_FACT) {
    const some = people.slice(from, from + PEOPLE_A_FACT);
    const listed = some.map(({ id, notBy }): Listed => ({
      who: id,
      ...(notBy.length > 0 && { notBy }),
    }));
    facts.push({ type: 'call-list.extended', subject, data: { people: listed } });
  }
  return facts;
}

const IN_ORDER: readonly Survey['status'][] = ['open', 'draft', 'closed'];

async function cardsOf(reader: DocumentQueries): Promise<readonly SurveyCard[]> {
  const surveys = await reader.read<'survey'>(await reader.all('survey'));
  const cards = await Promise.all(
    surveys.map(async ({ state: survey, provisional }) => ({
      ...{ survey, provisional },
      answered: (await reader.childrenOf(survey._id, 'answer')).length,
    })),
  );
  return cards.sort(
    ({ survey: a }, { survey: b }) =>
      IN_ORDER.indexOf(a.status) - IN_ORDER.indexOf(b.status) ||
      (b.openedOn ?? '').localeCompare(a.openedOn ?? '') ||
      a.title.localeCompare(b.title, 'fr'),
  );
}

async function fileOf(reader: DocumentQueries, id: Id<'survey'>): Promise<SurveyFile | undefined> {
  const found = await reader.one<'survey'>(id);
  if (!found) return undefined;
  const { state: survey, provisional } = found;
  const documents = await reader.read<'answer'>(await reader.childrenOf(id, 'answer'));
  const answers = documents.map(({ state }) => state);
  const lists = await reader.read<'call-list'>(await reader.all('call-list'));
  const list = lists.find(
    ({ state: { purpose } }) => purpose.kind === 'survey' && purpose.survey === id,
  );
  const results = resultsOf(survey, answers);
  const before = await beforeIt(reader, { survey, results });
  return {
    ...{ survey, provisional, results, answered: answers.length },
    ...(before && { before }),
    words: saidIn(survey, answers),
    byMode: resultsByMode(survey, answers),
    answeredIn: countedBy(answers),
    ...(list && { list: list.state._id }),
    calls: survey.calls ?? (await callsFor(reader, survey, list?.state._id, answers.length)),
  };
}

/** Without a call list nobody knows who refused: whoever has not answered may still do so. */
async function callsFor(
  reader: DocumentQueries,
  { frame }: Survey,
  list: Id<'call-list'> | undefined,
  answered: number,
): Promise<Calls> {
  if (!list) {
    const pending = Math.max(0, (frame?.drawn ?? 0) - answered);
    return { answered, refused: 0, unreachable: 0, pending, gone: 0 };
  }
  const calls = await reader.read<'call'>(await reader.childrenOf(list, 'call'));
  const who = await reader.byId<'person' | 'volunteer'>(calls.map(({ state }) => state.who));
  const standings = calls.map(({ state }) => standingOf(state, who.get(state.who)));
  return callsOf(progressOf(standings).counts);
}

function countedBy(answers: readonly Answer[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const { stratum = '' } of answers) counted.set(stratum, (counted.get(stratum) ?? 0) + 1);
  return counted;
}
