import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CATALOGUES } from '../../src/messages/kernel/catalogues.ts';
import { loadMessages } from '../../src/messages/kernel/load-messages.ts';
import { sayDay, sayTime, sayWhen } from '../../src/messages/kernel/when.ts';

const [french, english] = await Promise.all([
  loadMessages('fr', CATALOGUES),
  loadMessages('en', CATALOGUES),
]);

describe('the two languages', () => {
  it('say the same things, each in its own words', () => {
    const keys = [keysOf(french), keysOf(english)] as const;
    assert.deepEqual(keys[0], keys[1]);
    assert.ok(keys[0].length > 300);
  });

  it('leave nothing empty', () => {
    for (const messages of [french, english]) {
      assert.deepEqual(
        textsOf(messages).filter((text) => text.trim() === ''),
        [],
      );
    }
  });

  it('use the apostrophe of print', () => {
    assert.deepEqual(
      textsOf(french).filter((text) => text.includes("'")),
      [],
    );
  });
});

describe('when something is, as one would say it', () => {
  const today = '2026-03-02';
  const say = (when: Parameters<typeof sayWhen>[0]): string => sayWhen(when, today, french.when);

  it('names the near days', () => {
    assert.equal(say({ day: '2026-03-02', part: 'afternoon' }), 'aujourd’hui après-midi');
    assert.equal(say({ day: '2026-03-03', part: 'morning' }), 'demain matin');
    assert.equal(say({ day: '2026-03-01' }), 'hier');
  });

  it('names the weekday, and the year when it is another', () => {
    assert.equal(say({ day: '2026-03-05', time: '09:30' }), 'jeudi 5\u00a0mars à 9\u00a0h\u00a030');
    assert.equal(sayDay('2027-01-04', today, french.when), 'lundi 4\u00a0janvier 2027');
  });

  it('has the names of days and months as each language has them, and the clock of this device', () => {
    for (const { when } of [french, english]) {
      for (let n = 0; n < 12; n += 1) {
        // 2023 began on a Sunday.
        const date = new Date(Date.UTC(2023, n, n + 1));
        const named = (part: 'weekday' | 'month'): string =>
          date.toLocaleDateString(when.locale, { [part]: 'long', timeZone: 'UTC' });
        const said = sayDay(date.toISOString().slice(0, 10), '2023-07-31', when);
        assert.equal(said, `${named('weekday')} ${when.dayOfMonth(n + 1)}\u00a0${named('month')}`);
      }
    }
    assert.equal(sayDay('2027-01-04', today, english.when), 'Monday 4\u00a0January 2027');
    assert.equal(sayTime(new Date(2026, 2, 5, 7, 5).toISOString(), english.when), '7:05');
    assert.equal(sayTime(new Date(2026, 2, 5, 23, 0).toISOString(), english.when), '23:00');
  });

  it('says a stretch of days', () => {
    assert.equal(
      say({ day: '2026-03-02', until: '2026-03-09' }),
      'entre aujourd’hui et lundi 9\u00a0mars',
    );
  });

  it('says durations', () => {
    assert.equal(french.when.minutes(45), '45\u00a0min');
    assert.equal(french.when.minutes(65), '1\u00a0h\u00a005');
    assert.equal(english.when.minutes(120), '2\u00a0h');
  });
});

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value)
    .flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
    .sort();
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
