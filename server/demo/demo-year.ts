import type { Actor } from '../../src/domain/kernel/actor.ts';
import type { Id } from '../../src/domain/kernel/ids.ts';
import { MISSION_KINDS } from '../../src/domain/kernel/kind.ts';
import type { Tariff } from '../../src/domain/drives/share.ts';
import type { Ending } from '../../src/domain/people/person.ts';
import type { RequestDetails } from '../../src/domain/requests/request.ts';
import { addDays, lastDayOf, type Day } from '../../src/domain/kernel/when.ts';
import type { ReceivedFact } from '../referee/stored-facts.ts';
import { madeUpRequest } from './story/made-up-request.ts';
import { HOUR_MS, momentOn, officeHour } from './story/calendar.ts';
import { ENDINGS, type RequestPlot } from './story/endings.ts';
import {
  communesOf,
  hamletsOf,
  territoryOf,
  type TerritoryPlan,
} from './territory/demo-territory.ts';
import { agreementIdOf } from '../../src/domain/synthesis/agreement.ts';
import { PhoneBook } from './phone-book.ts';
import { randomFor } from './random.ts';
import { recordEncounter } from './story/record-encounter.ts';
import { FactRecorder } from './story/fact-recorder.ts';
import { servicesOn, type Service } from './territory/services.ts';
import { registerResidents, type Resident } from './story/residents.ts';
import { promisedBeyondTheCap } from './story/beyond-the-cap.ts';
import type { DemoContext } from './story/demo-context.ts';
import { askEveryYear } from './story/ask-people.ts';
import { offerHelp } from './story/offer-help.ts';
import { ringAround } from './story/ring-around.ts';
import { Story } from './story/story.ts';
import { candidatesFor } from './story/candidates.ts';
import { neighboursToMarket, thursdayFrom } from './story/market.ts';
import type { MarketDay, OpenRequestPlan } from './story/open-requests.ts';
import {
  makeVolunteer,
  writeVolunteer,
  type Career,
  type DemoVolunteer,
  type SignInVolunteer,
} from './volunteers.ts';

/** What a year in a fictional territory is made from. */
export interface YearPlan {
  readonly name: string;
  readonly phone: string;
  readonly territory: TerritoryPlan;
  /** Nothing is received once this day has begun. */
  readonly today: Day;
  readonly coordinator: Id<'user'>;
  /** Absent where nobody visits. */
  readonly agent?: Id<'user'>;
  readonly stars: readonly SignInVolunteer[];
  /** What becomes of the volunteers; the stars are the first ones, and active. */
  readonly careers: readonly Career[];
  readonly people: number;
  /** Why some of the people no longer take part. */
  readonly endings: readonly Ending[];
  /** How many requests are over. */
  readonly past: number;
  readonly todays: readonly OpenRequestPlan[];
  /** Days on which neighbours want to go to the same market. */
  readonly marketDays: readonly MarketDay[];
  /** What passengers give; absent: nothing is asked. */
  readonly tariff?: Tariff;
  readonly encounters: number;
  /** Whether its public pages are open: signing up as a volunteer, telling of somebody who is alone. */
  readonly isForEverybody?: boolean;
}

const MAX_TRIES = 500;
const DAYS_IN_YEAR = 365;

/** All facts of one year of a fictional territory, in order of receipt. */
export function factsOfYear(plan: YearPlan): readonly ReceivedFact[] {
  const year = new Year(plan);
  for (let done = 0; done < plan.past; done += 1) year.rememberRequest();
  for (let done = 0; done < plan.encounters; done += 1) year.rememberEncounter();
  for (const today of plan.todays) year.await(today);
  for (const market of plan.marketDays) year.awaitMarket(market);
  if (plan.agent) {
    year.ringAround();
    year.askPeople();
    year.joinNetwork();
    year.offerHelp();
  }
  return year.facts();
}

class Year {
  readonly #plan: YearPlan;
  readonly #stage: DemoContext;
  readonly #residents: readonly Resident[];
  readonly #helpers: readonly DemoVolunteer[];
  readonly #services: readonly Service[];
  readonly #territory: Id<'territory'>;
  readonly #communes: readonly string[];

  constructor(plan: YearPlan) {
    const { seed } = plan.territory;
    const territory = territoryOf(plan.territory);
    const recorder = new FactRecorder(randomFor(seed, 'ids'));
    const begun = momentOn(addDays(plan.today, -DAYS_IN_YEAR - 30), 9);
    const author = (
      user: Id<'user'>,
      role: 'coordinator' | 'agent',
    ): Actor & { device: string } => {
      return { user, roles: [role], device: recorder.uuid(begun) };
    };
    const coordinator = author(plan.coordinator, 'coordinator');
    const agent = plan.agent ? author(plan.agent, 'agent') : coordinator;
    const until = momentOn(plan.today, 0);
    const chance = randomFor(seed, 'life');
    this.#plan = plan;
    this.#stage = { recorder, chance, coordinator, agent, until };

    const details = {
      name: plan.name,
      phone: plan.phone,
      communes: communesOf(territory),
      hamlets: hamletsOf(territory),
      kinds: [...MISSION_KINDS],
      ...(plan.tariff && { tariff: plan.tariff }),
      ...(plan.isForEverybody && { signUpPage: true, signalPage: true }),
    };
    this.#communes = details.communes.map(({ code }) => code);
    const moments = { at: begun, received: begun };
    this.#territory = recorder.id('territory', begun);
    recorder.write('territory.founded', this.#territory, details, coordinator, moments);

    const phones = new PhoneBook(randomFor(seed, 'phones'));
    const { today, people, endings, careers, stars } = plan;
    this.#residents = registerResidents({ territory, phones, today, people, endings }, this.#stage);
    const fortune = randomFor(seed, 'volunteers');
    this.#helpers = careers.map((career, index) => {
      const star = stars[index];
      return makeVolunteer(territory, recorder, phones, fortune, {
        career,
        today,
        ...(star && { star }),
      });
    });
    for (const helper of this.#helpers) writeVolunteer(this.#stage, helper);
    this.#services = servicesOn(territory, randomFor(seed, 'services'));
  }

  facts(): readonly ReceivedFact[] {
    const { recorder, coordinator } = this.#stage;
    return promisedBeyondTheCap(recorder.facts(), coordinator);
  }

  /** Who was rung yesterday, and who is still to be. */
  ringAround(): void {
    ringAround(this.#stage, this.#residents);
  }

  /** What people who are helped were asked on the telephone, last year and these days. */
  askPeople(): void {
    const { today, territory } = this.#plan;
    askEveryYear(this.#stage, randomFor(territory.seed, 'surveys'), this.#residents, today);
  }

  /** Who offered to help on the public page these days. */
  offerHelp(): void {
    const [{ details } = { details: undefined }] = this.#residents.slice(3);
    const number = details?.phones[0]?.number;
    offerHelp(this.#stage, this.#plan.today, this.#communes, number);
  }

  /** The territory sends its frozen figures to the network, since before last year's survey was over. */
  joinNetwork(): void {
    const { recorder, coordinator } = this.#stage;
    const signed = momentOn(addDays(this.#plan.today, -330), 10);
    const terms = { keepsWhatWasSent: true };
    const at = { at: signed, received: signed };
    recorder.write('agreement.signed', agreementIdOf(this.#territory), terms, coordinator, at);
  }

  /** A request that somebody made in the year, and how it went. */
  rememberRequest(): void {
    const { chance } = this.#stage;
    const { day, who } = this.#someDay(3);
    const asked = this.#closeTo(madeUpRequest(who, day, this.#services, chance));
    chance.weigh(ENDINGS)(this.#plotOf(who, asked, -chance.integer(1, 9)));
  }

  /** Somebody was met in the year. */
  rememberEncounter(): void {
    const { day, who } = this.#someDay(1);
    recordEncounter(this.#stage, who, day);
  }

  /** A request that is still to be met. */
  await({ inDays, places, star, tell }: OpenRequestPlan): void {
    const { chance } = this.#stage;
    // On the next market day neighbours share a car: whoever else went there too would be another proposal.
    const market = thursdayFrom(addDays(this.#plan.today, 2));
    const wantedOn = addDays(this.#plan.today, inDays);
    const day = wantedOn === market ? addDays(market, 1) : wantedOn;
    for (let tries = 0; ; tries += 1) {
      const who = this.#somebody(addDays(this.#plan.today, -1));
      const asked = {
        ...madeUpRequest(who, day, this.#services, chance),
        ...(places && { places }),
      };
      const isPast = inDays < 0;
      const plotted = isPast ? { ...asked, when: withoutEnd(asked) } : asked;
      const near = this.#takersOf(who, plotted).filter(
        (one) => one.joins && this.#hasTime(one, star),
      );
      // In a small territory nobody may suit: then it is asked of everybody who has the app.
      const takers =
        tries < MAX_TRIES
          ? near
          : this.#helpers.filter((one) => one.joins && this.#hasTime(one, star));
      const wanted = star === undefined ? undefined : this.#helpers[star];
      if (tries < MAX_TRIES && (takers.length < 2 || (wanted && !takers.includes(wanted))))
        continue;
      const order = [...takers].sort((a, b) => Number(b === wanted) - Number(a === wanted));
      const plot = this.#plotOf(who, plotted, isPast ? -3 : Math.min(-1, -chance.integer(1, 4)));
      tell({ ...plot, candidates: order });
      return;
    }
  }

  /** Who signs in to the demonstration has room for more: only what is meant for them is theirs. */
  #hasTime(helper: DemoVolunteer, star: number | undefined): boolean {
    const index = this.#helpers.indexOf(helper);
    return index >= this.#plan.stars.length || index === star;
  }

  /** Neighbours who want to go to the same market on a day to come. */
  awaitMarket({ week, kinds, isShared }: MarketDay): void {
    const { recorder, until } = this.#stage;
    const day = addDays(thursdayFrom(addDays(this.#plan.today, 2)), week * 7);
    const outing = isShared && recorder.uuid(until - HOUR_MS);
    const there = this.#residents.filter((one) => one.to >= this.#plan.today);
    let driver: DemoVolunteer | undefined;
    for (const { who, asked } of neighboursToMarket(there, this.#services, kinds, day)) {
      const { story, candidates } = this.#plotOf(who, asked, -3);
      if (outing) driver ??= candidates.find((one) => one.joins && this.#hasTime(one, undefined));
      story.publish();
      if (outing) story.share(outing);
      if (driver) story.accept(driver, false);
    }
  }

  #plotOf(who: Resident, asked: RequestDetails, lead: number): RequestPlot {
    const { chance, until } = this.#stage;
    const latest = addDays(this.#plan.today, -1);
    const wanted = addDays(asked.when.day, lead);
    const day = wanted < latest ? wanted : latest;
    const noted = Math.min(officeHour(day, chance), until - 12 * HOUR_MS);
    const story = new Story(this.#stage, who, asked, noted);
    return { story, asked, candidates: this.#takersOf(who, asked), chance };
  }

  #takersOf(who: Resident, asked: RequestDetails): DemoVolunteer[] {
    const { today } = this.#plan;
    // Whoever is there today is taken to be there on the days to come.
    const day = lastDayOf(asked.when) < today ? lastDayOf(asked.when) : today;
    return candidatesFor(this.#helpers, who, asked, day, this.#stage.chance);
  }

  /** A window that would reach beyond today is shortened: what is remembered is over. */
  #closeTo(asked: RequestDetails): RequestDetails {
    const limit = addDays(this.#plan.today, -2);
    return lastDayOf(asked.when) <= limit ? asked : { ...asked, when: withoutEnd(asked) };
  }

  #someDay(atLeast: number): { day: Day; who: Resident } {
    const { chance } = this.#stage;
    const day = addDays(this.#plan.today, -chance.integer(atLeast, DAYS_IN_YEAR - 12));
    return { day, who: this.#somebody(addDays(day, -12)) };
  }

  #somebody(on: Day): Resident {
    const { chance } = this.#stage;
    const there = this.#residents.filter((one) => one.from < on && on <= one.to);
    return chance.weigh(there.map((one) => [one, one.asks] as const));
  }
}

function withoutEnd({ when: { until: _, ...when } }: RequestDetails): RequestDetails['when'] {
  return when;
}
