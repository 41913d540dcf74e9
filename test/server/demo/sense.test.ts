import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factsOfYear } from '../../../server/demo/demo-year.ts';
import { weekdayOf } from '../../../server/demo/story/calendar.ts';
import { troisClochers } from '../../../server/demo/trois-clochers.ts';
import { addDays } from '../../../src/domain/kernel/when.ts';
import type { Fact, FactNamed, FactType } from '../../../src/domain/nouns.ts';
import { anId } from '../../support/builders.ts';

const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const users = {
  coordinator: anId('user', 1),
  agent: anId('user', 2),
  volunteers: [anId('user', 3), anId('user', 4)],
} as const;

/** Two demonstrations that begin on different days of the week, so that the same words fall on others. */
const facts: readonly Fact[] = ['2026-11-23', '2027-07-04'].flatMap((today) =>
  factsOfYear(troisClochers(2_026, today, users)),
);
const ofType = <T extends FactType>(type: T): readonly FactNamed<T>[] =>
  facts.filter((fact): fact is FactNamed<T> => fact.type === type);
const requests = ofType('request.noted').map(({ data }) => data);

/** The weekdays of the days on which the help is of use. */
function weekdaysOf({ day, until = day }: { readonly day: string; readonly until?: string }) {
  const days = new Set<string>();
  for (let one = day; one <= until; one = addDays(one, 1)) days.add(WEEKDAYS[weekdayOf(one)] ?? '');
  return days;
}

describe('what people say in the demonstration', () => {
  it('names no weekday but the one that it is for', () => {
    assert.ok(requests.length > 500);
    for (const { said = '', instructions = '', destination, when } of requests) {
      const words = `${said} ${instructions} ${destination?.label ?? ''}`.toLowerCase();
      for (const named of WEEKDAYS.filter((weekday) => words.includes(weekday)))
        assert.ok(weekdaysOf(when).has(named), `${words} on ${when.day}`);
    }
  });

  it('names no part of the day but the one that it is for, and no day that is over when it is read', () => {
    for (const { said = '', instructions = '', when } of requests) {
      const words = `${said} ${instructions}`;
      const hour = Number((when.time ?? '').slice(0, 2));
      const isMorning = when.time === undefined ? when.part === 'morning' : hour < 12;
      assert.doesNotMatch(words, /demain|hier|aujourd’hui|ce soir|ce matin|tout à l’heure/i);
      if (/après-midi|quinze heures|avant dix heures/.test(words)) assert.ok(!isMorning, words);
      if (/week-end/.test(words)) assert.ok(![0, 6].includes(weekdayOf(when.day)), words);
    }
  });

  it('fits where they go: to the eye doctor for the eyes, with an appointment where one needs one', () => {
    for (const { said = '', instructions = '', destination } of requests) {
      const where = destination?.label ?? '';
      if (said.includes('mes yeux')) assert.match(where, /Ophtalmo/);
      if (said.includes('rendez-vous')) assert.doesNotMatch(where, /Marché|Gare|Club|Cimetière/);
      if (/Vitale dans|secrétariat/.test(instructions)) assert.doesNotMatch(where, /Marché|Gare/);
    }
  });

  it('nobody is driven to what is closed: the market is on Thursday mornings, doctors rest at weekends', () => {
    for (const { kind, destination, when } of requests) {
      const where = destination?.label ?? '';
      const weekday = weekdayOf(when.day);
      if (where.startsWith('Marché')) {
        assert.equal(WEEKDAYS[weekday], 'jeudi');
        assert.ok((when.time ?? '00') < '12' && when.part !== 'afternoon');
      }
      if (/Cabinet|Kiné|Dentiste|Hôpital|Ophtalmo/.test(where)) assert.ok(weekday % 6 !== 0, where);
      if (kind === 'pharmacy') assert.notEqual(weekday, 0);
    }
    assert.ok(requests.some(({ destination }) => destination?.label.startsWith('Marché')));
  });

  it('says well what went well, and nothing of the kind where nobody went', () => {
    for (const { data } of ofType('mission.reported'))
      if (data.outcome === 'not-done')
        assert.doesNotMatch(data.words ?? '', /bien passé|café|bavard|attente/);
  });

  it('is noted when the town hall is open, by the clocks there', () => {
    const hours = ofType('request.noted').map(({ at }) =>
      Number(
        new Intl.DateTimeFormat('fr-FR', {
          timeZone: 'Europe/Paris',
          hour: '2-digit',
          hourCycle: 'h23',
        })
          .format(new Date(at))
          .slice(0, 2),
      ),
    );
    assert.ok(hours.every((hour) => hour >= 8 && hour < 17));
  });
});
