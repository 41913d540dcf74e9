import { addDays, type Day } from '../../../src/domain/kernel/when.ts';
import type { Presence } from '../../../src/domain/encounters/encounter.ts';
import { dayOf, HOUR_MS, MINUTE_MS, officeHour } from './calendar.ts';
import type { DemoPerson } from '../people.ts';
import { ENCOUNTER_PHRASES, pickPhrase } from './phrases.ts';
import type { DemoContext } from './demo-context.ts';

/** Writes down an encounter of that day, by the agent or over the telephone by the coordinator. */
export function recordEncounter(stage: DemoContext, { id }: DemoPerson, day: Day): void {
  const { recorder, chance, agent, coordinator, until } = stage;
  const means = chance.weigh([
    ['visit', 0.62],
    ['call', 0.3],
    ['met', 0.08],
  ] as const);
  const outcome = chance.weigh<Presence>([
    ['present', 0.84],
    ['absent', 0.09],
    ['refused', 0.03],
    ['elsewhere', 0.04],
  ]);
  const at = Math.min(officeHour(day, chance), until - HOUR_MS);
  const isThere = outcome === 'present';
  const minutes = isThere && {
    minutes: means === 'call' ? chance.integer(3, 15) : chance.integer(2, 9) * 5,
  };
  const mood = isThere && chance.happens(0.8) && { mood: chance.pick([1, 2, 2, 3, 3, 3] as const) };
  const details = {
    person: id,
    means,
    outcome,
    day: dayOf(at),
    ...minutes,
    ...mood,
    ...(isThere &&
      chance.happens(0.6) && { words: pickPhrase(ENCOUNTER_PHRASES, { means, ...mood }, chance) }),
    ...(chance.happens(0.35) && { next: addDays(dayOf(at), chance.integer(5, 40)) }),
    readers: chance.happens(0.08) ? ('office' as const) : ('staff' as const),
  };
  const author = means === 'call' && chance.happens(0.6) ? coordinator : agent;
  // Visits are written at the door; many doors have no network.
  const delay =
    means === 'visit' && chance.happens(0.4) ? chance.integer(10, 420) * MINUTE_MS : 1_000;
  const moments = { at, received: Math.min(at + delay, until) };
  recorder.write('encounter.recorded', recorder.id('encounter', at), details, author, moments);
}
