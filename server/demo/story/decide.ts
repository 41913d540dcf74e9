import type { Id } from '../../../src/domain/kernel/ids.ts';
import { addDays, type Day } from '../../../src/domain/kernel/when.ts';
import { momentOn } from './calendar.ts';
import type { DemoContext } from './demo-context.ts';

/**
 * What the committee made of a survey: one thing was done, the other should have been by now, so that the desk has
 * something to say.
 */
export function decideAfter(
  { recorder, coordinator }: DemoContext,
  survey: Id<'survey'>,
  decidedOn: Day,
  today: Day,
): void {
  const about = { kind: 'survey', survey } as const;
  const on = (day: Day, hour: number, minute = 0) => {
    const at = momentOn(day, hour, minute);
    return { at, received: at + 1_000 };
  };
  const car = recorder.id('decision', momentOn(decidedOn, 15));
  recorder.write(
    'decision.taken',
    car,
    {
      what: 'Proposer chaque jeudi une voiture pour le marché, sans qu’il faille le demander',
      owner: 'Claire Vasseur',
      due: addDays(decidedOn, 60),
      ...{ decidedOn, about },
    },
    coordinator,
    on(decidedOn, 15),
  );
  const round = recorder.id('decision', momentOn(decidedOn, 15, 10));
  recorder.write(
    'decision.taken',
    round,
    {
      what: 'Appeler une fois par mois les personnes qui se disent souvent seules et l’acceptent',
      owner: 'Le CCAS',
      due: addDays(today, -9),
      ...{ decidedOn, about },
    },
    coordinator,
    on(decidedOn, 15, 10),
  );
  const done = addDays(decidedOn, 52);
  const outcome = 'La voiture part de la place à 9 h. Trois ou quatre personnes chaque semaine.';
  recorder.write('decision.done', car, { day: done, outcome }, coordinator, on(done, 11));
}
