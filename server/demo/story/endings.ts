import type { RequestDetails } from '../../../src/domain/requests/request.ts';
import type { Random } from '../random.ts';
import type { Story } from './story.ts';
import type { DemoVolunteer } from '../volunteers.ts';

/** What is needed to tell how a request went. */
export interface RequestPlot {
  readonly story: Story;
  readonly asked: RequestDetails;
  /** Who could do it, the quickest first. */
  readonly candidates: readonly DemoVolunteer[];
  readonly chance: Random;
}

/** One way in which a request of the past went, and how often it goes so. */
export type Ending = (plot: RequestPlot) => void;

/** The ways in which requests went, in the proportions that the field knows. */
export const ENDINGS: readonly (readonly [Ending, number])[] = [
  [wentWell, 70],
  [wentHalf, 3],
  [didNotHappen, 4],
  [nobodyCould, 9],
  [cancelled, 7],
  [passedOn, 4],
  [foundElsewhere, 3],
];

/** Somebody went. Where nobody could, the town hall says so. */
function wentWell(plot: RequestPlot): void {
  went(plot, (holder) => plot.story.report(holder, 'done'));
}

/** Somebody went, and something is left to do. */
function wentHalf(plot: RequestPlot): void {
  went(plot, (holder) => plot.story.report(holder, 'partly-done'));
}

/** Somebody was to go, and it did not come to it. */
function didNotHappen(plot: RequestPlot): void {
  const { story, chance } = plot;
  const reason = chance.pick([
    'person-absent',
    'person-declined',
    'volunteer-hindered',
    'car-trouble',
    'weather',
  ] as const);
  went(plot, (holder) => story.report(holder, 'not-done', reason));
}

/** It was on offer until it was too late. */
function nobodyCould({ story, candidates: [one], chance }: RequestPlot): void {
  story.publish();
  if (one && chance.happens(0.2)) {
    story.accept(one);
    story.giveBack(one, chance.pick(['ill', 'no-car', 'other-duty', 'too-far']));
  }
  story.outlast();
  story.close('unmet', chance.pick(['no-volunteer', 'no-volunteer', 'too-late', 'too-far']));
}

/** The person does not need it any more. */
function cancelled({ story, candidates: [one], chance }: RequestPlot): void {
  story.publish();
  if (one && chance.happens(0.6)) story.accept(one);
  story.close(
    'cancelled',
    chance.pick(['person-declined', 'person-declined', 'hospital', 'weather', 'duplicate']),
  );
}

/** It was for somebody else to do. */
function passedOn({ story, chance }: RequestPlot): void {
  if (chance.happens(0.5)) story.publish();
  story.close('passed-on', chance.pick(['not-for-us', 'too-far', 'other']));
}

/** A neighbour or the family did it, and nobody had to be sent. */
function foundElsewhere({ story, candidates: [one], chance }: RequestPlot): void {
  story.publish();
  if (one && chance.happens(0.3)) story.accept(one);
  story.close('done-elsewhere', 'found-another-way');
}

function went(plot: RequestPlot, tell: (holder: DemoVolunteer) => void): void {
  const { story, asked, candidates: takers, chance } = plot;
  const [first, ...rest] = takers;
  if (!first || takers.length < asked.places) {
    nobodyCould(plot);
    return;
  }
  story.publish();
  if (chance.happens(0.06)) story.amend();
  const holder = holderOf(plot, first, rest);
  if (chance.happens(0.01)) {
    story.close('cancelled', 'other');
    story.reopen();
  }
  if (holder.joins && chance.happens(0.45)) story.setOff(holder);
  tell(holder);
}

/** Who goes in the end: most often whoever said yes first. */
function holderOf(
  { story, asked, chance }: RequestPlot,
  first: DemoVolunteer,
  others: readonly DemoVolunteer[],
): DemoVolunteer {
  const [second, third] = others;
  if (asked.places > 1 && second) {
    story.accept(first);
    story.accept(second);
    return second;
  }
  // A coordinator rings somebody without waiting for the others.
  story.accept(first, !first.joins || chance.happens(0.08));
  if (second?.joins && chance.happens(0.15)) story.accept(second);
  if (!second || !chance.happens(0.07)) return first;
  story.giveBack(first, chance.pick(['ill', 'no-car', 'other-duty', 'other']));
  const next = third && chance.happens(0.3) ? third : second;
  story.accept(next);
  return next;
}
