import type { CountedKind } from '../../../src/domain/kernel/kind.ts';
import type { RequestPlot } from './endings.ts';
import type { DemoVolunteer } from '../volunteers.ts';

/** What is under way today: how it stands, and when it is wanted (days from today). */
export interface OpenRequestPlan {
  readonly inDays: number;
  /** Which of those who sign in to the demonstration it concerns. */
  readonly star?: 0 | 1;
  /** How many it takes, when that matters. */
  readonly places?: number;
  readonly tell: (plot: RequestPlot) => void;
}

/** The requests that are still to be met, the urgent ones first. */
export const OPEN_REQUESTS: readonly OpenRequestPlan[] = [
  { inDays: 0, tell: open },
  { inDays: 0, tell: open },
  { inDays: 1, tell: open },
  { inDays: 1, tell: givenBack },
  { inDays: 2, tell: open },
  { inDays: 2, tell: open },
  { inDays: 4, tell: open },
  { inDays: 5, tell: open },
  { inDays: 6, tell: open },
  { inDays: 9, tell: open },
  { inDays: 12, tell: open },
  { inDays: 3, places: 2, tell: halfTaken },
  { inDays: -1, tell: open },
  { inDays: 2, tell: noted },
  { inDays: 3, tell: noted },
  { inDays: 7, tell: noted },
  { inDays: 8, tell: takenBack },
  { inDays: 1, star: 0, tell: confirmed },
  { inDays: 2, star: 1, tell: confirmed },
  { inDays: 3, tell: confirmed },
  { inDays: 5, tell: promised },
  { inDays: 4, star: 1, tell: withSubstitute },
  { inDays: 6, places: 2, tell: bothConfirmed },
  { inDays: -1, star: 0, tell: underWay },
  { inDays: -1, tell: underWay },
];

/** Neighbours who want to go to the market, which is on a Thursday. */
export interface MarketDay {
  /** This week's Thursday or the next one's, at least two days from today. */
  readonly week: 0 | 1;
  /** What each of them asks for. */
  readonly kinds: readonly CountedKind[];
  /** Whether a volunteer takes all of them in one car; absent: nobody has thought of it yet. */
  readonly isShared?: true;
}

/** One that waits to be seen by the coordinator, and one that a volunteer has taken on. */
export const MARKET_DAYS: readonly MarketDay[] = [
  { week: 0, kinds: ['ride', 'ride', 'groceries'] },
  { week: 1, kinds: ['ride', 'ride'], isShared: true },
];

/** What is still to be met at the neighbour's. */
export const NEIGHBOUR_OPEN_REQUESTS: readonly OpenRequestPlan[] = [
  { inDays: 1, tell: open },
  { inDays: 4, tell: noted },
];

function noted(): void {
  // Nobody has decided yet.
}

function open({ story }: RequestPlot): void {
  story.publish();
}

function takenBack({ story }: RequestPlot): void {
  story.publish();
  story.withdraw();
}

function confirmed({ story, candidates: takers }: RequestPlot): void {
  story.publish();
  story.accept(somebody(takers, 0));
}

function promised({ story, candidates: takers }: RequestPlot): void {
  story.publish();
  story.accept(somebody(takers, 0), true);
}

function withSubstitute({ story, candidates: takers }: RequestPlot): void {
  story.publish();
  story.accept(somebody(takers, 1), true);
  story.accept(somebody(takers, 0));
}

function bothConfirmed({ story, candidates: takers }: RequestPlot): void {
  confirmed({ story, candidates: takers } as RequestPlot);
  story.accept(somebody(takers, 1));
}

function halfTaken(plot: RequestPlot): void {
  confirmed(plot);
}

function givenBack({ story, candidates: takers }: RequestPlot): void {
  story.publish();
  story.accept(somebody(takers, 0));
  story.accept(somebody(takers, 1), false);
  story.giveBack(somebody(takers, 0), 'ill');
}

function underWay({ story, candidates: takers }: RequestPlot): void {
  story.publish();
  story.accept(somebody(takers, 0));
  story.setOff(somebody(takers, 0));
}

function somebody(takers: readonly DemoVolunteer[], index: number): DemoVolunteer {
  const helper = takers[index];
  if (!helper) throw new RangeError('The demonstration has too few volunteers for its own story.');
  return helper;
}
