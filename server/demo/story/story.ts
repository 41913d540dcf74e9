import { countsAs } from '../../../src/domain/kernel/kind.ts';
import type { FactNamed } from '../../../src/domain/nouns.ts';
import { idOf, uuidOf, type Id } from '../../../src/domain/kernel/ids.ts';
import type { MissionFact } from '../../../src/domain/missions/mission.ts';
import type {
  Closing,
  ClosingReason,
  GivingBackReason,
  NotDoneReason,
  Outcome,
} from '../../../src/domain/requests/phase.ts';
import type { RequestDetails } from '../../../src/domain/requests/request.ts';
import { addDays, lastDayOf } from '../../../src/domain/kernel/when.ts';
import { minutesFor } from './made-up-request.ts';
import { dayOf, HOUR_MS, hourOf, MINUTE_MS, momentOn } from './calendar.ts';
import type { DemoPerson } from '../people.ts';
import type { Random } from '../random.ts';
import { NOT_DONE_PHRASES, pickPhrase, REPORT_PHRASES } from './phrases.ts';
import type { Author, Moments } from './fact-recorder.ts';
import type { DemoContext } from './demo-context.ts';
import { kilometres } from './candidates.ts';
import type { DemoVolunteer } from '../volunteers.ts';

/** One request from the moment it is noted. Every step of it is received after the one before. */
export class Story {
  readonly #stage: DemoContext;
  readonly #neighbour: DemoPerson;
  readonly #asked: RequestDetails;
  readonly #request: Id<'request'>;
  #now: number;

  constructor(stage: DemoContext, neighbour: DemoPerson, asked: RequestDetails, noted: number) {
    const { recorder, chance, agent, coordinator } = stage;
    this.#stage = stage;
    this.#neighbour = neighbour;
    this.#asked = asked;
    this.#now = noted;
    this.#request = recorder.id('request', noted);
    const author = asked.channel === 'encounter' || chance.happens(0.15) ? agent : coordinator;
    recorder.write('request.noted', this.#request, asked, author, this.#received());
  }

  publish(): void {
    this.#wait(this.#stage.chance.integer(2, 60));
    this.#tell('mission.published', {}, this.#stage.coordinator);
  }

  withdraw(): void {
    this.#wait(this.#stage.chance.integer(30, 200));
    this.#tell('mission.withdrawn', {}, this.#stage.coordinator);
  }

  /** A detail is added while there is still time. */
  amend(): void {
    const { recorder, coordinator, chance } = this.#stage;
    this.#wait(chance.integer(5, 50));
    const changes = { instructions: 'Sonner au portail, la cour est fermée.' };
    recorder.write('request.amended', this.#request, { changes }, coordinator, this.#received());
  }

  /** A volunteer says yes: on their own telephone or, without an account, to the town hall. */
  accept(helper: DemoVolunteer, promised = !helper.joins): void {
    const { chance, coordinator } = this.#stage;
    this.#approach();
    const by = { volunteer: helper.id };
    if (promised) this.#tell('mission.promised', by, coordinator);
    else this.#tell('mission.accepted', by, helper.author, withoutNetwork(chance, 0.25, 40));
  }

  giveBack(helper: DemoVolunteer, reason: GivingBackReason): void {
    this.#approach();
    this.#tell('mission.given-back', { volunteer: helper.id, reason }, this.#voiceOf(helper));
  }

  setOff(helper: DemoVolunteer): void {
    this.#now = Math.max(this.#now, this.#start() - 20 * MINUTE_MS);
    this.#tell('mission.started', { volunteer: helper.id }, this.#voiceOf(helper));
  }

  report(helper: DemoVolunteer, outcome: Outcome, reason?: NotDoneReason): void {
    const { chance } = this.#stage;
    const { kind } = this.#asked;
    const minutes = minutesFor(countsAs(kind), chance);
    this.#now = Math.max(this.#now, this.#start());
    this.#wait(minutes + chance.integer(5, 600));
    this.#sleep();
    const phrases = outcome === 'not-done' ? NOT_DONE_PHRASES : REPORT_PHRASES;
    const km = kilometres(helper, this.#neighbour, this.#asked);
    const told = {
      volunteer: helper.id,
      outcome,
      ...(reason && { reason }),
      ...(outcome !== 'not-done' && chance.happens(0.92) && { minutes }),
      ...(kind !== 'call' && chance.happens(0.85) && { km }),
      ...(chance.happens(0.3) && { words: pickPhrase(phrases, this.#asked, chance) }),
    };
    // Reports are written where the help was given: often without network.
    const late = withoutNetwork(chance, 0.35, 30 * 60);
    this.#tell('mission.reported', told, this.#voiceOf(helper), late);
  }

  /** The coordinator puts it into one car with others. */
  share(outing: string): void {
    const { recorder, coordinator, chance } = this.#stage;
    this.#wait(chance.integer(5, 50));
    recorder.write('request.grouped', this.#request, { outing }, coordinator, this.#received());
  }

  close(as: Closing, reason: ClosingReason): void {
    const { recorder, coordinator, chance } = this.#stage;
    this.#wait(chance.integer(20, 300));
    recorder.write('request.closed', this.#request, { as, reason }, coordinator, this.#received());
  }

  reopen(): void {
    const { recorder, coordinator, chance } = this.#stage;
    this.#wait(chance.integer(3, 15));
    const words = { words: 'Erreur de dossier.' };
    recorder.write('request.reopened', this.#request, words, coordinator, this.#received());
  }

  /** Time passes until the last day that suits is over. */
  outlast(): void {
    this.#now = Math.max(this.#now, momentOn(lastDayOf(this.#asked.when), 18));
  }

  #tell<T extends MissionFact['type']>(
    type: T,
    data: FactNamed<T>['data'],
    author: Author,
    delay = 0,
  ): void {
    const mission = idOf('mission', uuidOf(this.#request)) as FactNamed<T>['subject'];
    this.#stage.recorder.write(type, mission, data, author, this.#received(delay));
  }

  #received(delay = 0): Moments {
    const { until } = this.#stage;
    const at = Math.min(this.#now, until - 2_000);
    const received = Math.min(at + 1_000 + delay * MINUTE_MS, until);
    this.#now = received;
    return { at, received };
  }

  #wait(minutes: number): void {
    this.#now += minutes * MINUTE_MS;
  }

  /** Some of the time that is left passes. */
  #approach(): void {
    const left = this.#start() - 2 * HOUR_MS - this.#now;
    this.#now += Math.max(5 * MINUTE_MS, left * 0.6 * this.#stage.chance.next());
    this.#sleep();
  }

  /** Nobody takes a telephone in hand between ten at night and seven in the morning. */
  #sleep(): void {
    const hour = hourOf(this.#now);
    if (hour >= 7 && hour < 22) return;
    const day = addDays(dayOf(this.#now), hour < 7 ? 0 : 1);
    this.#now = momentOn(day, 7) + this.#stage.chance.integer(1, 110) * MINUTE_MS;
  }

  #start(): number {
    const { day, time, part } = this.#asked.when;
    const [hour = 10, minute = 0] = (time ?? HOURS[part ?? 'morning']).split(':').map(Number);
    return momentOn(day, hour, minute);
  }

  #voiceOf(helper: DemoVolunteer): Author {
    return helper.joins ? helper.author : this.#stage.coordinator;
  }
}

const HOURS = { morning: '10:00', afternoon: '15:00', evening: '18:30' } as const;

/** How long (minutes) a fact waits on a telephone that finds no network. */
function withoutNetwork(chance: Random, often: number, most: number): number {
  return chance.happens(often) ? chance.integer(5, most) : 0;
}
