import type { AttemptOutcome } from '../../../src/domain/attempts/call.ts';
import { callIdOf } from '../../../src/domain/attempts/call-list.ts';
import type { DemoContext } from './demo-context.ts';
import type { DemoPerson } from '../people.ts';
import { HOUR_MS, MINUTE_MS } from './calendar.ts';

/** How many are on the list, and what became of the first ones. */
const PEOPLE = 12;
const RESULTS: readonly AttemptOutcome[] = [
  'no-answer',
  'answered',
  'answered',
  'left-message',
  'answered',
  'declined',
];

const NAME_ORDER = new Intl.Collator('fr', { sensitivity: 'base' });

/** Yesterday the town hall began to ring those who come first in its directory; most are still to be rung. */
export function ringAround(stage: DemoContext, people: readonly DemoPerson[]): void {
  const { recorder, coordinator, agent, until } = stage;
  const first = [...people]
    .sort(
      ({ details: a }, { details: b }) =>
        NAME_ORDER.compare(a.family, b.family) || NAME_ORDER.compare(a.given, b.given),
    )
    .slice(0, PEOPLE)
    .map(({ id }) => id);
  let now = until - 14 * HOUR_MS;
  const later = (minutes: number) => {
    now += minutes * MINUTE_MS;
    return { at: now, received: now + 1_000 };
  };
  const list = recorder.id('call-list', now);
  const details = { title: 'Prendre des nouvelles', purpose: { kind: 'plain' } as const };
  recorder.write('call-list.opened', list, details, coordinator, later(1));
  const listed = { people: first.map((who) => ({ who })) };
  recorder.write('call-list.extended', list, listed, coordinator, later(1));
  RESULTS.forEach((outcome, index) => {
    const who = first[index];
    if (!who) return;
    const caller = index % 2 === 0 ? agent : coordinator;
    recorder.write('call.attempted', callIdOf(list, who), { outcome }, caller, later(10));
  });
}
