import type { Day } from '../../domain/kernel/when.ts';
import type { ClaimStanding } from '../../domain/requests/claim.ts';
import { idOf, uuidOf, type Id } from '../../domain/kernel/ids.ts';
import type { MissionKind } from '../../domain/kernel/kind.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Volunteer } from '../../domain/volunteers/volunteer.ts';
import type {
  Closing,
  ClosingReason,
  GivingBackReason,
  Phase,
} from '../../domain/requests/phase.ts';
import type {
  ReportChanges,
  ReportDetails,
  Request,
  RequestChanges,
  RequestDetails,
} from '../../domain/requests/request.ts';
import type { Command } from '../kernel/command.ts';
import type { Live } from '../kernel/live.ts';
import { liveList } from '../engine/live/live-list.ts';
import { liveQuery, type LiveParts } from '../engine/live/live-query.ts';
import { listOnce, type ListQuestion } from '../engine/live/list-question.ts';
import { firstUrgent, morningOf } from './morning.ts';
import { soonestFirst } from './order.ts';
import { folded } from '../../domain/kernel/folded.ts';
import type { Search } from '../engine/read-model/search.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';
import type { FactWriter } from '../engine/fact-writer.ts';

/** A volunteer who said yes to a request. */
export interface Claimant {
  readonly volunteer: Id<'volunteer'>;
  /** Given and family name; empty when the volunteer is not known to this device. */
  readonly name: string;
  readonly standing: ClaimStanding;
}

/** A request as coordinators and agents see it. */
export interface RequestCard {
  readonly request: Request;
  /** Who asks; absent when they are not known to this device. */
  readonly person?: Person;
  /** Something in it is known to this device only. */
  readonly provisional: boolean;
  readonly claimants: readonly Claimant[];
}

/** Some of a list, and how many there are. */
export interface Beginning<T> {
  readonly count: number;
  readonly first: readonly T[];
}

/** What a day begins with. */
export interface Morning {
  readonly urgent: Beginning<RequestCard>;
  /** Noted today and not urgent, the latest first. */
  readonly fresh: Beginning<RequestCard>;
}

/** Which requests to show; absent or empty parts do not narrow. */
export interface RequestFilter {
  readonly phases?: readonly Phase[];
  readonly kinds?: readonly MissionKind[];
  /** INSEE codes of the person's commune. */
  readonly communes?: readonly string[];
  readonly person?: Id<'person'>;
  /** Any fragment of the person's name, phone or address, or of what was said. */
  readonly text?: string;
}

/** What people ask for, whole, for coordinators and agents. */
export interface Requests {
  /** The soonest day first. */
  list(filter?: RequestFilter): Live<readonly RequestCard[]>;
  /** The first of those that are urgent today, the soonest first: what whoever opens the app waits for. */
  firstUrgent(today: Day, most: number): Live<readonly RequestCard[]>;
  /** All of what a day begins with, counted; of each the first ones. */
  morning(today: Day, most: number): Live<Morning>;
  one(id: Id<'request'>): Live<RequestCard | undefined>;
  /** Which volunteers are counted upon elsewhere at the hour of this request, and for what. */
  clashes(id: Id<'request'>): Live<ReadonlyMap<Id<'volunteer'>, Request>>;
  /** Writes a request down; `publish` also offers it to volunteers, in the same instant. */
  note(details: RequestDetails, how?: { readonly publish?: boolean }): Command;
  amend(id: Id<'request'>, changes: RequestChanges): Command;
  publish(id: Id<'request'>): Command;
  withdraw(id: Id<'request'>): Command;
  /** Promised to a volunteer over the telephone. */
  promise(id: Id<'request'>, volunteer: Id<'volunteer'>): Command;
  giveBackFor(
    id: Id<'request'>,
    volunteer: Id<'volunteer'>,
    why?: { readonly reason?: GivingBackReason; readonly words?: string },
  ): Command;
  /** `volunteer` absent: somebody outside, or nobody knows who. */
  reportFor(
    id: Id<'request'>,
    volunteer: Id<'volunteer'> | undefined,
    report: ReportDetails,
  ): Command;
  /** Corrects what was told. `report`: the fact by which it was. */
  amendReport(id: Id<'request'>, report: Id<'fact'>, changes: ReportChanges): Command;
  close(
    id: Id<'request'>,
    how: { readonly as: Closing; readonly reason: ClosingReason; readonly words?: string },
  ): Command;
  reopen(id: Id<'request'>, why?: { readonly words?: string }): Command;
}

/** What requests are read and written with. */
export interface RequestsParts extends LiveParts {
  readonly search: Search;
  readonly writer: FactWriter;
}

/** The requests of this device. */
export function requestsOf(parts: RequestsParts): Requests {
  const { writer } = parts;
  return {
    list: (filter = {}) => liveList(parts, () => listed(parts, filter)),
    firstUrgent: (today, most) =>
      liveQuery(parts, async ({ reader }) =>
        cardsOf(reader, await firstUrgent(reader, today, most)),
      ),
    morning: (today, most) =>
      liveQuery(parts, async ({ reader }) => {
        const { urgent, fresh } = await morningOf(reader, today);
        const begun = async (all: readonly Request[]): Promise<Beginning<RequestCard>> => ({
          count: all.length,
          first: await cardsOf(reader, all.slice(0, most)),
        });
        return { urgent: await begun(urgent), fresh: await begun(fresh) };
      }),
    one: (id) =>
      liveQuery(parts, async ({ reader }) => {
        const [card] = await listOnce(reader, { ...REQUEST_CARDS, ids: async () => [id] });
        return card;
      }),
    clashes: (id) =>
      liveQuery(parts, async ({ reader }) =>
        (await import('./clashes.ts')).clashesWith(reader, id),
      ),
    ...commandsOf(writer),
  };
}

function commandsOf(
  writer: FactWriter,
): Omit<Requests, 'list' | 'firstUrgent' | 'morning' | 'one' | 'clashes'> {
  return {
    note: (details, { publish = false } = {}) => {
      const subject = writer.newId('request');
      const noted = { type: 'request.noted', subject, data: details } as const;
      if (!publish) return writer.write(noted);
      return writer.write(noted, {
        type: 'mission.published',
        subject: missionOf(subject),
        data: {},
      });
    },
    amend: (id, changes) =>
      writer.write({ type: 'request.amended', subject: id, data: { changes } }),
    publish: (id) => writer.write({ type: 'mission.published', subject: missionOf(id), data: {} }),
    withdraw: (id) => writer.write({ type: 'mission.withdrawn', subject: missionOf(id), data: {} }),
    promise: (id, volunteer) =>
      writer.write({ type: 'mission.promised', subject: missionOf(id), data: { volunteer } }),
    giveBackFor: (id, volunteer, why) =>
      writer.write({
        type: 'mission.given-back',
        subject: missionOf(id),
        data: { volunteer, ...why },
      }),
    reportFor: (id, volunteer, report) =>
      writer.write({
        type: 'mission.reported',
        subject: missionOf(id),
        data: { ...report, ...(volunteer && { volunteer }) },
      }),
    amendReport: (id, report, changes) =>
      writer.write({
        type: 'mission.report-amended',
        subject: missionOf(id),
        data: { report, changes },
      }),
    close: (id, how) => writer.write({ type: 'request.closed', subject: id, data: how }),
    reopen: (id, why = {}) => writer.write({ type: 'request.reopened', subject: id, data: why }),
  };
}

/** Requests with whoever asks and whoever said yes, the soonest day first. */
const REQUEST_CARDS = {
  beside: ({ person, claims }) => [person, ...claims.map(({ volunteer }) => volunteer)],
  row: ({ state, provisional }, find) => {
    const person = find(state.person)?.state;
    const claimants = state.claims.map(({ volunteer, standing }) => ({
      volunteer,
      name: claimantName(find(volunteer)?.state),
      standing,
    }));
    return { request: state, provisional, claimants, ...(person && { person }) };
  },
  order: byWhen,
} satisfies Omit<ListQuestion<'request', RequestCard>, 'ids'>;

/** The cards of these requests, in their order. */
async function cardsOf(
  reader: DocumentQueries,
  requests: readonly Request[],
): Promise<readonly RequestCard[]> {
  const ids: readonly string[] = requests.map(({ _id }) => _id);
  const placeOf = ({ request }: RequestCard): number => ids.indexOf(request._id);
  return listOnce(reader, {
    ...REQUEST_CARDS,
    ids: () => Promise.resolve(ids),
    order: (a, b) => placeOf(a) - placeOf(b),
  });
}

function listed(
  { search }: RequestsParts,
  filter: RequestFilter,
): ListQuestion<'request', RequestCard> {
  const { phases = [], kinds = [], communes = [], text = '' } = filter;
  const isWanted = ({ phase, kind }: Request): boolean =>
    (phases.length === 0 || phases.includes(phase)) && (kinds.length === 0 || kinds.includes(kind));
  const isFound = (card: RequestCard): boolean =>
    (communes.length === 0 || (!!card.person && communes.includes(card.person.commune))) &&
    matches(search, text, card);
  return {
    ids: (reader) => idsFor(reader, filter),
    beside: (request) => (isWanted(request) ? REQUEST_CARDS.beside(request) : []),
    row: (document, find) => {
      const card = isWanted(document.state) ? REQUEST_CARDS.row(document, find) : undefined;
      return card && isFound(card) ? card : undefined;
    },
    order: byWhen,
  };
}

async function idsFor(reader: DocumentQueries, filter: RequestFilter): Promise<readonly string[]> {
  if (filter.person) return (await reader.one<'person'>(filter.person))?.state.requests ?? [];
  if (filter.phases?.length) return reader.inPhases('request', filter.phases);
  return reader.all('request');
}

function matches(search: Search, text: string, { request, person }: RequestCard): boolean {
  if (text.trim() === '') return true;
  if (person && search.finds(text, person)) return true;
  const wanted = folded(text);
  return wanted !== '' && request.said !== undefined && folded(request.said).includes(wanted);
}

function byWhen({ request: a }: RequestCard, { request: b }: RequestCard): number {
  return soonestFirst(a, b);
}

function claimantName(volunteer: Volunteer | undefined): string {
  return volunteer ? `${volunteer.given} ${volunteer.family}` : '';
}

function missionOf(request: Id<'request'>): Id<'mission'> {
  return idOf('mission', uuidOf(request));
}
