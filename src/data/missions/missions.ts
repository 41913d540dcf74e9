import { concerned, holds } from '../../domain/requests/claim.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import type { Noun } from '../../domain/nouns.ts';
import type { MissionKind } from '../../domain/kernel/kind.ts';
import { isLive, type GivingBackReason } from '../../domain/requests/phase.ts';
import { distanceKm, type Point } from '../../domain/kernel/place.ts';
import type { Brief, ClaimView, Mission } from '../../domain/missions/projections.ts';
import type { ReportChanges, ReportDetails } from '../../domain/requests/request.ts';
import type { Step } from '../../domain/kernel/state.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { byTime, lastDayOf, type Day } from '../../domain/kernel/when.ts';
import type { Command } from '../kernel/command.ts';
import type { Live } from '../kernel/live.ts';
import type { ListQuestion } from '../engine/live/list-question.ts';
import { listOnce } from '../engine/live/list-question.ts';
import { liveList } from '../engine/live/live-list.ts';
import { liveQuery, type LiveParts } from '../engine/live/live-query.ts';
import { knownMissionsFor, type KnownMission } from './known-missions.ts';
import type { DocumentQueries, ShownDocument } from '../engine/read-model/document-queries.ts';
import type { NewFact, FactWriter } from '../engine/fact-writer.ts';
import { currentTerritory } from '../territory/territory.ts';

/** A mission as a volunteer sees it in a list. */
export interface MissionCard {
  readonly mission: Mission;
  /** Their own standing, once they said yes. */
  readonly claim?: ClaimView;
  /** From their home, or from the middle of their commune; absent when neither is known. */
  readonly distanceKm?: number;
  /** Something in it is known to this device only. */
  readonly provisional: boolean;
}

/** One of a volunteer's own missions. */
export interface OwnMission extends MissionCard {
  /** Who waits, and where: once the mission is theirs. */
  readonly brief?: Brief;
}

/** A mission and all that this person may know of it. */
export interface MissionFile extends OwnMission {
  /** What happened, as far as it is theirs to know: everything for coordinators and agents. */
  readonly history: readonly Step[];
}

/** Which open missions to show. */
export interface MissionFilter {
  /** Absent or empty: all kinds. */
  readonly kinds?: readonly MissionKind[];
  readonly withinKm?: number;
  /** Those whose first day is not after this one. */
  readonly until?: Day;
}

/** The missions on offer, and a volunteer's own. */
export interface Missions {
  /** On offer, and not yet theirs; the soonest day first, then the nearest. */
  open(filter?: MissionFilter): Live<readonly MissionCard[]>;
  /** Those to which they said yes and that still concern them, then the past ones; soonest first. */
  mine(): Live<readonly OwnMission[]>;
  /** What they said yes to and is needed no more, as long as its day is to come; soonest first. */
  calledOff(today: Day): Live<readonly ClaimView[]>;
  /** Undefined: there is none, or it is no longer theirs to see. */
  one(id: Id<'mission'>): Live<MissionFile | undefined>;
  /** Says yes to all of these missions (one, or those that share a car), or to none. */
  accept(...ids: readonly Id<'mission'>[]): Command;
  giveBack(
    id: Id<'mission'>,
    why?: { readonly reason?: GivingBackReason; readonly words?: string },
  ): Command;
  start(id: Id<'mission'>): Command;
  report(id: Id<'mission'>, report: ReportDetails): Command;
  /** Corrects what was told. `report`: the fact by which it was. */
  amendReport(id: Id<'mission'>, report: Id<'fact'>, changes: ReportChanges): Command;
}

/** What missions are read and written with. */
export interface MissionsParts extends LiveParts {
  readonly writer: FactWriter;
}

/** The missions of this device. */
export function missionsOf(parts: MissionsParts): Missions {
  const { writer } = parts;
  const volunteer = (): Id<'volunteer'> | undefined => writer.membership?.actor.volunteer;
  const write = async (...lines: readonly ((self: Id<'volunteer'>) => NewFact)[]): Command => {
    const self = volunteer();
    if (!writer.membership) return { ok: false, refusal: 'locked' };
    if (!self) return { ok: false, refusal: 'not-allowed' };
    return writer.write(...lines.map((lineFor) => lineFor(self)));
  };
  return {
    open: (filter = {}) => liveList(parts, () => openOnes(writer, filter)),
    mine: () => liveList(parts, () => ownOnes(writer)),
    calledOff: (today) => liveList(parts, () => calledOffOnes(today)),
    one: (id) => liveQuery(parts, (tracked) => fileOf(tracked, id)),
    accept: (...ids) =>
      write(
        ...ids.map((id) => (self: Id<'volunteer'>): NewFact => {
          return { type: 'mission.accepted', subject: id, data: { volunteer: self } };
        }),
      ),
    giveBack: (id, why) =>
      write((self) => ({
        type: 'mission.given-back',
        subject: id,
        data: { volunteer: self, ...why },
      })),
    start: (id) =>
      write((self) => ({ type: 'mission.started', subject: id, data: { volunteer: self } })),
    report: (id, report) =>
      write((self) => ({
        type: 'mission.reported',
        subject: id,
        data: { volunteer: self, ...report },
      })),
    amendReport: (id, report, changes) =>
      writer.write({ type: 'mission.report-amended', subject: id, data: { report, changes } }),
  };
}

type MissionCards = ListQuestion<Noun, MissionCard, Distance>;
type OwnMissions = ListQuestion<Noun, OwnMission, Distance>;

function openOnes(
  { membership }: FactWriter,
  { kinds = [], withinKm, until }: MissionFilter,
): MissionCards | undefined {
  if (!membership) return undefined;
  const { open } = knownMissionsFor(membership.actor);
  const isWanted = ({ mission, claim, distanceKm: km }: MissionCard): boolean =>
    !(claim && (holds(claim) || claim.standing === 'substitute')) &&
    (kinds.length === 0 || kinds.includes(mission.kind)) &&
    (until === undefined || mission.when.day <= until) &&
    (withinKm === undefined || km === undefined || km <= withinKm);
  return {
    ...open,
    around: (reader) => distances(reader, membership.actor),
    row: (document, find, distance) => {
      const known = open.row(document, find, undefined);
      const card = known && cardOf(known, distance);
      return card && isWanted(card) ? card : undefined;
    },
    order: soonestThenNearest,
  };
}

function ownOnes({ membership }: FactWriter): OwnMissions | undefined {
  if (!membership) return undefined;
  const { claimed } = knownMissionsFor(membership.actor);
  return {
    ...claimed,
    around: (reader) => distances(reader, membership.actor),
    row: (document, find, distance) => {
      const known = claimed.row(document, find, undefined);
      if (!known) return undefined;
      const card = cardOf(known, distance);
      return known.brief ? { ...card, brief: known.brief } : card;
    },
    order: comingFirst,
  };
}

/** Their own claims tell: the mission itself is no longer theirs to see. */
function calledOffOnes(today: Day): ListQuestion<Noun, ClaimView> {
  return {
    ids: (reader) => reader.inPhases('claim', ['released']),
    beside: () => [],
    row: ({ state }: ShownDocument<ClaimView>) =>
      state.phase === 'cancelled' && lastDayOf(state.when) >= today ? state : undefined,
    order: (a, b) => byTime(a.when.day, b.when.day),
  };
}

async function fileOf(
  { reader, writer: { membership } }: MissionsParts,
  id: Id<'mission'>,
): Promise<MissionFile | undefined> {
  if (!membership) return undefined;
  const [known] = await listOnce(reader, knownMissionsFor(membership.actor).one(id));
  if (!known) return undefined;
  const { brief, history } = known;
  const card = cardOf(known, await distances(reader, membership.actor));
  return { ...card, history, ...(brief && { brief }) };
}

/** Those to come, the soonest first; then the past ones, the latest first. */
function comingFirst(a: MissionCard, b: MissionCard): number {
  const isFirstComing = isComing(a);
  if (isFirstComing !== isComing(b)) return isFirstComing ? -1 : 1;
  return isFirstComing ? soonestThenNearest(a, b) : soonestThenNearest(b, a);
}

function isComing({ mission, claim }: MissionCard): boolean {
  return claim !== undefined && concerned(claim) && isLive(mission.phase);
}

type Distance = (mission: KnownMission['mission']) => number | undefined;

/** From the volunteer's home, or from where the name of their commune is written. */
async function distances(reader: DocumentQueries, { volunteer: self }: Actor): Promise<Distance> {
  const volunteer = self && (await reader.one<'volunteer'>(self))?.state;
  const territory = await currentTerritory(reader);
  const home = volunteer && (volunteer.home ?? centreOf(territory, volunteer.commune));
  return ({ near, commune }) => {
    const there = near ?? centreOf(territory, commune);
    return home && there && distanceKm(home, there);
  };
}

function centreOf(territory: Territory | undefined, commune: string): Point | undefined {
  return territory?.communes.find(({ code }) => code === commune)?.point;
}

function cardOf({ mission, claim, provisional }: KnownMission, distance: Distance): MissionCard {
  const km = distance(mission);
  return {
    mission,
    provisional,
    ...(claim && { claim }),
    ...(km !== undefined && { distanceKm: km }),
  };
}

function soonestThenNearest(a: MissionCard, b: MissionCard): number {
  return (
    byTime(a.mission.when.day, b.mission.when.day) ||
    (a.distanceKm ?? Infinity) - (b.distanceKm ?? Infinity) ||
    0
  );
}
